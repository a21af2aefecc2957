using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Laws.Tests.Reading;

namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>What each reader is shown, item by item, against a second implementation of ranking, candidates and recommender.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class FeedLawTests
{
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

    private static readonly FeedParameters Weary =
        Feed with { Algorithm = "weary", Own = new ByName<object>().With("weary", new WearyOfTopics()), Noise = 0.3 };

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
        Readers.AssertRead(FeedScene.Parameters with { Feed = Feeds[feed], Reactions = Sharing(feed) });

    [Theory]
    [InlineData(0, FeedRepeats.Once)]
    [InlineData(0.4, FeedRepeats.Once)]
    [InlineData(0.4, FeedRepeats.PerSharer)]
    public void What_is_read_moves_what_is_left_of_the_session_and_nothing_of_the_next(double recommended, FeedRepeats repeats) =>
        Readers.AssertRead(
            FeedScene.Parameters with { Feed = Weary with { OutOfNetworkShare = recommended, Repeats = repeats, ItemsMean = 30 } },
            [.. Lowered, new ChronologicalFeed { Ramp = 6 }]);

    [Theory]
    [InlineData(FeedAlgorithm.Engagement)]
    [InlineData(FeedAlgorithm.Interest)]
    [InlineData(FeedAlgorithm.Chronological)]
    public void Down_ranking_thins_every_feed_and_what_is_recommended_by_its_factor(string algorithm)
    {
        FeedScene scene = Readers.AssertRead(
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
            Readers.AssertRead(FeedScene.Parameters with { Feed = Feed with { Noise = 0.4 } }, policy);
            Readers.AssertRead(FeedScene.Parameters with { Feed = Feed with { Algorithm = FeedAlgorithm.Chronological } }, policy);
        }
    }

    [Fact]
    public void Where_advertisements_alone_bear_a_label_these_are_down_ranked_as_labelled_and_others_are_not()
    {
        FeedScene scene = Readers.AssertRead(
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
        Readers.AssertRead(parameters, screen);
        Readers.AssertRead(parameters, [.. Lowered, screen]);
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
        Readers.AssertRead(FeedScene.Parameters with { Feed = Feed }, new ChronologicalFeed { Ramp = ramp });

    [Theory]
    [InlineData(6)]
    [InlineData(0)]
    public void Without_recommendations_their_feeds_have_posts_of_those_alone_whom_they_follow(int ramp) => Readers.AssertRead(
        FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.5 } },
        new ChronologicalFeed { Ramp = ramp, Recommendations = FeedRecommendations.None });

    [Theory]
    [InlineData(6)]
    [InlineData(0)]
    public void With_recommendations_they_keep_the_share_of_recommended_items(int ramp) => Readers.AssertRead(
        FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.5 } }, new ChronologicalFeed { Ramp = ramp });

    [Fact]
    public void A_cap_lowers_the_share_of_recommended_items() =>
        Readers.AssertRead(FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.6, ItemsMean = 30 } },
            new OutOfNetworkCap { Share = 0.2 });

    [Fact]
    public void The_banned_are_shown_to_nobody()
    {
        FeedScene scene = Readers.AssertRead(
            FeedScene.Parameters with { Feed = Feed with { OutOfNetworkShare = 0.3, ItemsMean = 40 } },
            new StrikesAndBans { Strikes = 1, Recall = 0.5, Delay = 1, FalsePositive = 1, AppealDays = 3 });
        Assert.Contains(scene.Input.Status, status => ((CreatorStatus)status).HasFlag(CreatorStatus.Banned));
    }

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
}
