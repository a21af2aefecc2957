using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>What each reader is shown, item by item, against a second implementation of ranking, candidates and recommender.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class FeedLawTests
{
    private const int Hours = 3;

    /// <summary>Users that share a block: what one of them read or was sent is nothing to the others.</summary>
    private const int Together = 6;

    public static TheoryData<string> Rankings => [.. Feeds.Keys];

    private static readonly FeedParameters Feed = FeedScene.Parameters.Feed;
    private static readonly FeedParameters Silent =
        Feed with { InterestWeight = 0, TieWeight = 0, AppealWeight = 0, PopularityWeight = 0, Tau = 1_000, Noise = 0.05 };

    private static readonly Dictionary<string, FeedParameters> Feeds = new()
    {
        ["usual"] = Feed,
        ["interest"] = Silent with { InterestWeight = 0.7 },
        ["tie"] = Silent with { TieWeight = 0.7 },
        ["appeal"] = Silent with { AppealWeight = 0.7 },
        ["popularity"] = Silent with { PopularityWeight = 0.7 },
        ["claim affinity"] = Silent with { ClaimAffinity = 0.7 },
        ["claim affinity by interest"] = Feed with { ClaimAffinity = 0.7, Algorithm = FeedAlgorithm.Interest },
        ["age"] = Silent with { Tau = 20 },
        ["noise"] = Silent with { Noise = 2 },
        ["by interest"] = Feed with { Algorithm = FeedAlgorithm.Interest },
        ["chronological"] = Feed with { Algorithm = FeedAlgorithm.Chronological },
        ["a small inbox"] = Feed with { Inbox = 9 },
        ["younger cards"] = Feed with { CardMaxAge = 20 },
        ["a short memory"] = Feed with { ReadMemory = 5, SharedMemory = 0 },
        ["no memory"] = Feed with { ReadMemory = 0, SharedMemory = 0 },
        ["a memory for what was shared"] = Feed with { ReadMemory = 0, SharedMemory = 6 },
        ["each sharer's card"] = Feed with { Repeats = FeedRepeats.PerSharer },
        ["short sessions"] = Feed with { ItemsMean = 4 },
        ["recommended"] = Feed with { OutOfNetworkShare = 0.5, ItemsMean = 20 },
        ["recommended only"] = Feed with { OutOfNetworkShare = 1 },
        ["recommended to each sharer's readers"] = Feed with { OutOfNetworkShare = 0.5, Repeats = FeedRepeats.PerSharer },
        ["trending only"] = Feed with { OutOfNetworkShare = 1, Explore = 0 },
        ["few trending"] = Feed with { OutOfNetworkShare = 1, Explore = 0, Trending = 2 },
        ["exploring only"] = Feed with { OutOfNetworkShare = 1, Explore = 1 },
        ["exploring the newest"] = Feed with { OutOfNetworkShare = 1, Explore = 1, ExploreHours = 6 },
        ["recommended with a short memory"] = Feed with { OutOfNetworkShare = 0.8, ReadMemory = 9, ItemsMean = 20 },
    };

    private static readonly Policy[] Lowered =
    [
        new Downrank { Target = DownrankTarget.LabelledAi, Factor = 0.5 },
        new Downrank { Target = DownrankTarget.UnlabelledAi, Factor = 0.3, AppliesTo = PersonaScope.Farm },
        new Downrank { Target = DownrankTarget.Ai, Factor = 0.4, AppliesTo = PersonaScope.Manipulative },
        new Downrank { Target = DownrankTarget.Claims, Factor = 0.2 },
        new MandatoryLabelling { Compliance = 0.5, Recall = 0.5, Delay = 1, FalsePositive = 1 },
    ];

    [Theory]
    [MemberData(nameof(Rankings))]
    public void Readers_are_shown_what_the_law_says(string feed) =>
        AssertReads(FeedScene.Parameters with { Feed = Feeds[feed], Reactions = Sharing(feed) });

    [Theory]
    [InlineData(FeedAlgorithm.Engagement)]
    [InlineData(FeedAlgorithm.Interest)]
    [InlineData(FeedAlgorithm.Chronological)]
    public void Down_ranking_thins_every_feed_and_what_is_recommended_by_its_factor(string algorithm)
    {
        FeedScene scene = AssertReads(
            FeedScene.Parameters with { Feed = Feed with { Algorithm = algorithm, Noise = 0.4, OutOfNetworkShare = 0.4 } }, Lowered);
        CreatorStatus[] statuses = [.. scene.Input.Status.Select(status => (CreatorStatus)status)];

        // The scene has what the law speaks of: labelled and unlabelled AI, and people labelled by mistake.
        Assert.Contains(scene.World.Creators.Zip(statuses), pair => pair.First.IsAi && !pair.Second.HasFlag(CreatorStatus.Labelled));
        Assert.Contains(scene.World.Creators.Zip(statuses), pair => !pair.First.IsAi && pair.Second.HasFlag(CreatorStatus.Labelled));
    }

    [Fact]
    public void One_factor_of_each_kind_reaches_that_kind_alone()
    {
        foreach (Policy policy in Lowered.SkipLast(1))
        {
            AssertReads(FeedScene.Parameters with { Feed = Feed with { Noise = 0.4 } }, policy);
            AssertReads(FeedScene.Parameters with { Feed = Feed with { Algorithm = FeedAlgorithm.Chronological } }, policy);
        }
    }

    [Fact]
    public void Where_advertisements_alone_bear_a_label_these_are_down_ranked_as_labelled_and_others_are_not()
    {
        FeedScene scene = AssertReads(
            FeedScene.Parameters with
            {
                Feed = Feed with { Noise = 0.4 },
                Platform = new PlatformParameters { DisclosureToday = 0 },
                Economy = new EconomyParameters { Enabled = true },
            },
            [.. Lowered.SkipLast(1), new MandatoryLabelling { Compliance = 0.7, Recall = 0, Scope = MandateScope.Sponsored }]);

        Assert.Contains(scene.Input.Status, status => (CreatorStatus)status == (CreatorStatus.LabelledAds | CreatorStatus.SelfDisclosed));
    }

    [Theory]
    [InlineData(MandateScope.All, 0)]
    [InlineData(MandateScope.All, 4)]
    [InlineData(MandateScope.Sponsored, 0)]
    public void Behind_a_full_screen_a_labelled_post_is_seen_by_two_in_three(MandateScope scope, int ramp)
    {
        SimulationParameters parameters = FeedScene.Parameters with
        {
            Feed = Feed with { Noise = 0.4, OutOfNetworkShare = 0.3 },
            Platform = new PlatformParameters { DisclosureToday = 0 },
            Economy = new EconomyParameters { Enabled = scope == MandateScope.Sponsored },
        };
        var mark = new MandatoryLabelling { Compliance = 0.7, Recall = 0.5, Delay = 1, FalsePositive = 1, Scope = scope, Ramp = ramp };
        MandatoryLabelling screen = mark with { Form = LabelForm.Interstitial };
        AssertReads(parameters, screen);
        AssertReads(parameters, [.. Lowered, screen]);
        var marked = new FeedScene(parameters, mark);
        var screened = new FeedScene(parameters, screen);
        marked.Prepare();
        screened.Prepare();
        int kept = Seen(marked);
        Assert.InRange(Seen(screened), kept * 0.5, kept * (ramp == 0 ? 0.8 : 0.99));

        static int Seen(FeedScene scene)
        {
            var ranking = new Ranking(scene.World);
            ranking.Begin(scene.Input);
            PublishedPost[] labelled =
            [
                .. scene.Posts.Values.Where(post => post.Post.Author >= FeedScene.Users
                    && post.IsLabelled((CreatorStatus)scene.Input.Status[post.Post.Author - FeedScene.Users])),
            ];
            return labelled.Sum(post => Enumerable.Range(0, FeedScene.Users)
                .Count(user => !ranking.Drops(new Account(user), Card.Of(post.Post, post.Index))));
        }
    }

    [Fact]
    public void The_first_of_the_creators_is_down_ranked_as_all_others_are()
    {
        var scene = new FeedScene(FeedScene.Parameters, new Downrank { Target = DownrankTarget.LabelledAi, Factor = 0.5 });
        TickInput input = scene.Prepare();
        var ranking = new Ranking(scene.World);
        ranking.Begin(input);
        var before = new Tick(scene.Tick - 1);
        var author = new Account(FeedScene.Users);
        var post = new Post(author, before, 0, 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0, CreatorClass.Influencer);
        input.Rows[before & (TickInput.Window - 1)][0] = PostRow.Of(post);

        Assert.Equal(0, Dropped(CreatorStatus.None));
        Assert.InRange(Dropped(CreatorStatus.Labelled), 1, FeedScene.Users - 1);

        int Dropped(CreatorStatus status)
        {
            input.Status[0] = (byte)status;
            return Enumerable.Range(0, FeedScene.Users).Count(user => ranking.Drops(new Account(user), Card.Of(post, 0)));
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(0)]
    public void Part_of_the_users_get_a_chronological_feed_while_it_ramps_up_and_then_all(int ramp) =>
        AssertReads(FeedScene.Parameters with { Feed = Feed }, new ChronologicalFeed { Ramp = ramp });

    [Theory]
    [InlineData(6)]
    [InlineData(0)]
    public void Without_recommendations_their_feeds_have_posts_of_those_alone_whom_they_follow(int ramp) => AssertReads(
        FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.5 } },
        new ChronologicalFeed { Ramp = ramp, Recommendations = FeedRecommendations.None });

    [Fact]
    public void A_cap_lowers_the_share_of_recommended_items() =>
        AssertReads(FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.6, ItemsMean = 30 } },
            new OutOfNetworkCap { Share = 0.2 });

    [Fact]
    public void The_banned_are_shown_to_nobody()
    {
        FeedScene scene = AssertReads(
            FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.3, ItemsMean = 40 } },
            new StrikesAndBans { Strikes = 1, Recall = 0.5, Delay = 1, FalsePositive = 1, AppealDays = 3 });
        Assert.Contains(scene.Input.Status, status => ((CreatorStatus)status).HasFlag(CreatorStatus.Banned));
    }

    [Theory]
    [MemberData(nameof(Interventions))]
    public void What_is_down_is_shown_to_nobody_and_what_is_held_back_travels_no_further(string arm)
    {
        FeedScene scene = AssertReads(
            FeedScene.Parameters with
            {
                Feed = Feed with { OutOfNetworkShare = 0.3, ItemsMean = 40 },
                Economy = new EconomyParameters { Enabled = Moderated[arm].Any(IsAboutAds) },
            },
            Moderated[arm]);
        for (int hour = 0; hour < Hours; hour++)
        {
            scene.Prepare();
            Assert.Equal(
                scene.PassedOn.Where(share => IsRead(share.Post) && scene.MayTravel(share.Post))
                    .Select(share => (share.Post.Key, share.Sharer)).Order(),
                scene.Delivered.Where(card => IsRead(card.Post) && card.Sharer >= 0).Select(card => (card.Post.Key, card.Sharer)).Order());
            Assert.All(scene.Posts.Values.Where(IsRead), post => Assert.Equal(
                (scene.IsDown(post), scene.MayTravel(post)), (RowOf(scene, post).IsRemoved, RowOf(scene, post).MayTravel)));
        }

        // What is too old to be read is left as it is.
        bool IsRead(PublishedPost post) => scene.Tick - post.Post.Tick <= Feed.CardMaxAge;

        int stopped = scene.Posts.Values.Count(post => !scene.MayTravel(post));
        Assert.InRange(stopped, 5, scene.Posts.Count - 5);
    }

    private static bool IsAboutAds(Policy lever) => lever is MandatoryLabelling { Scope: MandateScope.Sponsored };

    public static TheoryData<string> Interventions => [.. Moderated.Keys];

    private static readonly Dictionary<string, Policy[]> Moderated = new()
    {
        ["claims"] = [new Removal { Coverage = 0.8, HalfLife = 6, FalsePositive = 0 }],
        ["undisclosed AI"] =
        [
            new Removal { Target = RemovalTarget.UndisclosedAi, Coverage = 0.9, HalfLife = 3, FalsePositive = 0 },
            new MandatoryLabelling { From = 1, Compliance = 0.5, Recall = 0.5, Delay = 0.3, FalsePositive = 0 },
        ],
        ["undisclosed AI, where advertisements say so"] =
        [
            new Removal { Target = RemovalTarget.UndisclosedAi, Coverage = 0.9, HalfLife = 3, FalsePositive = 0 },
            new MandatoryLabelling { Compliance = 0.8, Recall = 0, Scope = MandateScope.Sponsored },
        ],
        ["mistakes and appeals"] =
            [new Removal { Coverage = 0, HalfLife = 2, FalsePositive = 0.6, Appeals = 0.6, AppealDays = 0.2 }],
        ["a ramp and an end"] =
            [new Removal { Target = RemovalTarget.Both, Coverage = 1, HalfLife = 1, FalsePositive = 0.2, Ramp = 3, Until = 2 }],
        ["two rules"] =
        [
            new Removal { Coverage = 0.9, HalfLife = 20, FalsePositive = 0.3, Appeals = 1, AppealDays = 0 },
            new Removal { From = 1, Target = RemovalTarget.Both, Coverage = 0.5, HalfLife = 1, FalsePositive = 0.1, Appeals = 0 },
        ],
        ["a breaker"] = [new CircuitBreaker { Threshold = 2, Window = 5, Hours = 4 }],
        ["breakers for claims and for all, in steps"] =
        [
            new CircuitBreaker { Target = BreakerTarget.Claims, Threshold = 1, Window = 3, Hours = 9, From = 1 },
            new CircuitBreaker { Threshold = 4, Window = 20, Hours = 2, Ramp = 3 },
        ],
    };

    private static PostRow RowOf(FeedScene scene, PublishedPost post) =>
        scene.Input.Rows[post.Post.Tick % TickInput.Window][post.Index];

    [Fact]
    public void Who_reads_a_post_again_from_another_sharer_likes_it_the_first_time_only()
    {
        var scene = new FeedScene(FeedScene.Parameters with
        {
            Feed = Feed with { Repeats = FeedRepeats.PerSharer },
            Reactions = FeedScene.Parameters.Reactions with { Like = 1e9 },
        });
        TickInput input = scene.Prepare();
        int again = 0;
        for (int user = 0; user < FeedScene.Users; user++)
        {
            var read = new HashSet<(int Tick, int Index)>();
            foreach (EngagementEvent item in new HumanUsers(scene.World, user, 1).Step(input).Engagements)
            {
                bool isFirst = read.Add((item.Tick, item.Index));
                Assert.Equal(isFirst ? 1 : 0, item.Like);
                again += isFirst ? 0 : 1;
            }
        }

        Assert.True(again > FeedScene.Users, $"only {again} were read again");
    }

    private static ReactionParameters Sharing(string feed) =>
        FeedScene.Parameters.Reactions with { ConstantShare = feed.Contains("shared", StringComparison.Ordinal) ? 1 : 0 };

    /// <summary>Runs some hours and compares every reader's items with the law's.</summary>
    private static FeedScene AssertReads(SimulationParameters parameters, params Policy[] policies)
    {
        var scene = new FeedScene(parameters, policies);
        HumanUsers[] blocks =
            [.. Enumerable.Range(0, FeedScene.Users / Together).Select(block => new HumanUsers(scene.World, block * Together, Together))];
        ReaderLaw[] laws = [.. Enumerable.Range(0, FeedScene.Users).Select(user => new ReaderLaw(scene.World, scene, user))];
        int items = 0;
        for (int hour = 0; hour < Hours; hour++)
        {
            TickInput input = scene.Prepare();
            for (int block = 0; block < blocks.Length; block++)
            {
                (int Tick, int Index)[] found = [.. blocks[block].Step(input).Engagements.Select(what => (what.Tick, what.Index))];
                IEnumerable<PublishedPost> read = laws[(block * Together)..((block + 1) * Together)].SelectMany(law => law.Read());
                (int Tick, int Index)[] expected = [.. read.Select(post => (post.Post.Tick, post.Index))];
                Assert.Equal(expected, found);
                items += found.Length;
            }
        }

        Assert.True(items > FeedScene.Users * Hours, $"only {items} items");
        return scene;
    }
}
