using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>
/// Every post of every kind of creator against its law: how many, when, on what, in which style, with which claim or
/// stance.
/// </summary>
[Trait("Promise", "people-by-the-book")]
public sealed class CreatorLawTests
{
    private const int Days = 44;

    private static readonly Dictionary<string, SimulationParameters> Worlds = new()
    {
        ["usual"] = CreatorScene.Parameters,
        ["no appeal of their own"] = CreatorScene.Parameters with { Effects = new EffectParameters { AiAppeal = AiAppealPreset.None } },
        ["novelty"] = CreatorScene.Parameters with { Effects = new EffectParameters { AiAppeal = AiAppealPreset.Novelty } },
        ["stated appeal"] =
            CreatorScene.Parameters with { Effects = new EffectParameters { AiAppeal = AiAppealPreset.Custom, CustomAppeal = 0.7 } },
        ["another bandit"] = CreatorScene.Parameters with
        {
            Creators = CreatorScene.Parameters.Creators with
            {
                Bandit = new BanditParameters { Styles = 4, PriorMean = 0.02, PriorSd = 0.1, NoiseVariance = 0.5 },
            },
        },
        ["claims by personas"] = By(ClaimMakers.Personas),
        ["claims by supersharers"] = By(ClaimMakers.Supersharers),
        ["claims by both"] = By(ClaimMakers.Mixed),
        ["nobody follows"] = CreatorScene.Parameters with { Reactions = new ReactionParameters { FollowsChange = false } },
    };

    public static TheoryData<string> Names => [.. Worlds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_persona_posts_and_follows_as_the_law_says(string name)
    {
        World world = CreatorScene.Build(Worlds[name]);
        var random = new Random(3);
        foreach (int creator in Enumerable.Range(0, world.Creators.Count)
            .Where(creator => world.Creators[creator].IsAi && !world.Creators[creator].IsReserve))
        {
            ICreator persona = CreatorFactory.Create(world, new CreatorId(creator));
            var law = new PersonaLaw(world, creator);
            for (int day = 0; day < Days; day++)
            {
                CreatorBrief brief = CreatorScene.Brief(creator, day) with
                {
                    Feedback = Feedback(random, world),
                    SponsoredShare = day % 3 == 0 ? 0.3f : 0,
                    Brand = day % 4 == 0 ? day % 3 : -1,
                    PostsToday = day % 5 == 0 ? 3 : int.MaxValue,
                    FollowsToday = day % 6 == 0 ? 2 : int.MaxValue,
                    PostsCap = day % 4 == 0 ? 2.5 : double.PositiveInfinity,
                    Instructions = Told(day),
                    Review = day % 7 == 0 ? BusinessSample.Review(day / 7) with { Market = new MarketOffer(0.9, day / 10.0, 1) } : null,
                };
                CreatorPlan plan = persona.Plan(brief);
                SamePosts.Assert(law.Posts(brief), plan.Posts);
                Assert.Equal(law.FollowRequests(brief), plan.FollowRequests);
                Assert.Equal(law.Rate(brief), plan.Offer.PostsPerDay, 1e-5);
                Assert.Equal(law.Authenticity, plan.Offer.Authenticity, 1e-5);
                Assert.Equal(law.Usefulness, plan.Offer.Usefulness, 1e-5);
                Assert.Equal((1, 0, false, false), (plan.Offer.PriceFactor, plan.Offer.Quality, plan.Offer.UsesAi, plan.Offer.IsGone));
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_persona_sleeps_from_its_launch_which_is_day_0_unless_it_is_launched_late(bool isLate)
    {
        World world = CreatorScene.Build(CreatorScene.Parameters);
        int creator = world.Creators.ToList()
            .FindIndex(profile => profile is { Class: CreatorClass.Manipulative, Claims: true } && profile.IsReserve == isLate);
        ICreator persona = CreatorFactory.Create(world, new CreatorId(creator));
        var law = new PersonaLaw(world, creator);
        Assert.Empty(persona.Plan(CreatorScene.Brief(creator, 20) with { IsActive = false }).Posts);
        for (int day = 25; day < Days; day++)
        {
            SamePosts.Assert(law.Posts(CreatorScene.Brief(creator, day)), persona.Plan(CreatorScene.Brief(creator, day)).Posts);
        }
    }

    [Fact]
    public void An_influencer_posts_as_the_law_says()
    {
        World world = CreatorScene.Build(CreatorScene.Parameters);
        foreach (int creator in Enumerable.Range(0, 6))
        {
            ICreator influencer = CreatorFactory.Create(world, new CreatorId(creator));
            var law = new InfluencerLaw(world, creator);
            for (int day = 0; day < Days; day++)
            {
                CreatorBrief brief = CreatorScene.Brief(creator, day) with
                {
                    SponsoredShare = day % 3 == 0 ? 0.3f : 0,
                    PostsToday = day % 5 == 0 ? 3 : int.MaxValue,
                };
                SamePosts.Assert(law.Posts(brief, new InfluencerWeek()), influencer.Plan(brief).Posts);
            }
        }
    }

    [Theory]
    [InlineData("trend", 4)]
    [InlineData("trend", 0)]
    [InlineData("volume", 4)]
    [InlineData("invest", 4)]
    [InlineData("adoptAi", 4)]
    public void What_a_week_changed_is_in_its_posts_and_answers(string strategy, int trending)
    {
        World world = CreatorScene.Build(CreatorScene.Parameters with
        {
            Economy = new EconomyParameters
            {
                Enabled = true,
                Adaptation = new AdaptationParameters { Strategies = BusinessSample.Only(strategy) },
            },
            Relations = new RelationParameters { RepliesPerDay = 19 },
        });
        ICreator influencer = CreatorFactory.Create(world, new CreatorId(1));
        var law = new InfluencerLaw(world, 1);
        for (int week = 3; week < 9; week++)
        {
            // Each week the creator earns enough and loses half its share of engagement.
            CreatorBrief brief = CreatorScene.Brief(1, week * 7) with
            {
                Review = new CreatorReview(week, 1_000_000_000, 0.01, 0.02,
                    [
                        new PeerWeek(new CreatorId(2), 1.2, 1, 2), new PeerWeek(new CreatorId(3), 1.4, (byte)trending, 1),
                        new PeerWeek(new CreatorId(4), 0.9, 2, 0)],
                    default),
                Comments = [.. Enumerable.Range(0, 30).Select(user => On(Plain(world.Users + 1, 40, 0), user))],
            };
            CreatorPlan plan = influencer.Plan(brief);
            int weeks = week - 2;
            double energy = strategy == "volume" ? 1 - (0.05 * weeks) : 1;
            InfluencerWeek changed = strategy switch
            {
                "trend" => new() { Copied = (trending, 1) },
                "volume" => new() { Pace = energy * Math.Pow(1.1, weeks) },
                "invest" => new() { Pace = 0.9, Usefulness = 0.02 * weeks, Quality = 0.02 * weeks },
                _ => new() { Pace = 2, UsesAi = true },
            };
            SamePosts.Assert(law.Posts(brief, changed), plan.Posts);
            Assert.Equal(world.Creators[1].PostsPerDay * changed.Pace, plan.Offer.PostsPerDay, 1e-4);

            var draws = new KeyedWords(world.Key.Value);
            ulong post = KeyedWords.Post(KeyedWords.Account(world.Creators[1].Key), 1, 0);
            Assert.Equal(
                brief.Comments.OrderByDescending(comment => draws.Word(Draw.Reply, 0, post, comment.User))
                    .Take((int)Math.Round(19 * energy))
                    .Select(comment => comment.User),
                plan.Answers.Select(answer => answer.User));
        }
    }

    [Fact]
    public void A_persona_answers_the_comments_whose_draw_is_below_the_rate()
    {
        World world = CreatorScene.Build(CreatorScene.Parameters with { Relations = new RelationParameters { AiReplyRate = 0.7 } });
        int creator = world.Creators.ToList().FindIndex(profile => profile.IsAi);
        Comment[] comments =
        [
            .. Enumerable.Range(0, 400).Select(number => On(Plain(world.Users + creator, 48 + (number / 40), number / 40), number % 40)),
        ];
        var draws = new KeyedWords(world.Key.Value);
        ulong key = KeyedWords.Account(world.Creators[creator].Key);
        IEnumerable<Comment> expected = comments
            .Where((comment, number) => draws.Uniform(Draw.Reply, 0, KeyedWords.Post(key, 2, number / 40), comment.User) < 0.7);
        CreatorPlan plan = CreatorFactory.Create(world, new CreatorId(creator))
            .Plan(CreatorScene.Brief(creator, 3) with { Comments = comments });
        Assert.Equal(
            expected.Select(comment => (comment.Post, comment.User)),
            plan.Answers.Select(answer => (answer.Post, answer.User)));
    }

    // As ever, then by one plan, by two of which each says less, and by one that says next to nothing.
    private static Instruction[] Told(int day) => (day / 5 % 4) switch
    {
        0 => [],
        1 => [new(0, 1) { Topic = 3, Posts = 6, Realism = 0.95, FalseShare = 0.7, FollowRequests = 2.5 }],
        2 => [new(0, 0.5) { Posts = 9, Realism = 0, FalseShare = 1 }, new(0, 1) { Topic = 1, Posts = 0.5, FalseShare = 0.2 }],
        _ => [new(0, 0.25) { FollowRequests = 40 }],
    };

    private static Post Plain(int author, int tick, int slot) =>
        new(new Account(author), new Tick(tick), (byte)slot, 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0, CreatorClass.Influencer);

    private static Comment On(Post post, int user) => new(new Account(user), post.Author, Card.IdentityOf(post));

    private static PostFeedback[] Feedback(Random random, World world) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            int impressions = random.Next(300);
            int engagement = random.Next((impressions / 5) + 1);
            byte claim = (byte)(random.Next(2) == 0 ? Claim.None : random.Next(22));
            return new PostFeedback((byte)random.Next(5), (byte)random.Next(world.Parameters.Creators.Bandit.Styles), claim,
                (byte)(random.Next(4) == 0 ? random.Next(4) : Card.NoAgenda), impressions,
                engagement, random.Next((engagement / 2) + 1));
        })];

    private static SimulationParameters By(ClaimMakers makers) => CreatorScene.Parameters with
    {
        Creators = CreatorScene.Parameters.Creators with
        {
            Farm = CreatorScene.Parameters.Creators.Farm with { FalseShare = null },
            Manipulative = CreatorScene.Parameters.Creators.Manipulative with { FalseShare = null },
        },
        Claims = CreatorScene.Parameters.Claims with { Makers = makers },
    };
}
