using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Platforms;

public sealed class BanTests
{
    private const int Hours = 24;
    private static readonly World World = Build();

    [Fact]
    public void A_banned_persona_stays_banned_and_more_strikes_come_later()
    {
        for (int creator = 0; creator < World.Creators.Count; creator++)
        {
            if (!World.Creators[creator].IsAi)
            {
                continue;
            }

            int? before = null;
            for (int strikes = 1; strikes <= 4; strikes++)
            {
                bool[] banned = Banned(creator, new StrikesAndBans { Strikes = strikes, Recall = 0.7, Delay = 3 });
                int first = Array.IndexOf(banned, true);
                Assert.True(first < 0 || banned.Skip(first).All(isBanned => isBanned), "came back");
                Assert.True(first < 0 || before is null || first >= before, "more strikes came sooner");
                before = first < 0 ? before : first;
            }
        }
    }

    [Fact]
    public void A_better_detector_bans_the_same_and_more()
    {
        HashSet<int> Found(double recall) =>
            [.. Enumerable.Range(0, World.Creators.Count).Where(creator =>
                World.Creators[creator].IsAi && Banned(creator, new StrikesAndBans { Recall = recall, Delay = 0, Strikes = 1 })[^1])];
        Assert.Subset(Found(0.6), Found(0.3));
        Assert.Subset(Found(1), Found(0.6));
        Assert.True(Found(0.3).Count < Found(0.6).Count);
        Assert.Empty(Found(0));

        // Who discloses gives no cause.
        int[] undisclosed = [.. Enumerable.Range(0, World.Creators.Count).Where(creator =>
            World.Creators[creator].IsAi
                && !Disclosure.IsSelfDisclosed(World, new CreatorId(creator), World.Parameters.Platform.DisclosureToday))];
        Assert.Equal(undisclosed, Found(1).Order());
        Assert.True(undisclosed.Length < World.Creators.Count(creator => creator.IsAi));
    }

    [Fact]
    public void People_banned_by_mistake_are_back_after_the_appeal()
    {
        const int appeal = 5;
        World crowded = Build(influencers: 300);
        int ever = 0;
        for (int creator = 0; creator < crowded.Creators.Count; creator++)
        {
            if (!crowded.Creators[creator].IsAi)
            {
                bool[] banned = Banned(creator, new StrikesAndBans { FalsePositive = 0.99, AppealDays = appeal }, crowded);
                ever += banned.Contains(true) ? 1 : 0;
                Assert.InRange(banned.Count(isBanned => isBanned), 0, appeal * Hours);
                Assert.True(Array.LastIndexOf(banned, true) - Array.IndexOf(banned, true) < appeal * Hours, "banned twice");
                Assert.DoesNotContain(true, Banned(creator, new StrikesAndBans { FalsePositive = 0, Recall = 1 }, crowded));
                Assert.DoesNotContain(true, Banned(creator, new StrikesAndBans { FalsePositive = 0.99, AppealDays = 0 }, crowded));
            }
        }

        // 30 of 90 days at a risk of 0.99: so far from a half, and so many people, that those who never were are no answer.
        int people = crowded.Creators.Count(creator => !creator.IsAi);
        double expected = 1 - Math.Pow(0.01, 30 / 90.0);
        Assert.Equal(expected, ever / (double)people, 4 * Math.Sqrt(expected * (1 - expected) / people));
    }

    [Fact]
    public void The_banned_neither_post_nor_answer_nor_ask_to_be_followed()
    {
        (int posts, int answers, int requests) = Traffic(new StrikesAndBans { From = 2, Strikes = 1, Recall = 1, Delay = 0 });
        Assert.Equal((0, 0, 0), (posts, answers, requests));
        (posts, answers, requests) = Traffic();
        Assert.True(posts > 0 && answers > 0 && requests > 0, $"{posts} posts, {answers} answers, {requests} requests");
    }

    [Fact]
    public void Posts_of_the_banned_are_not_shown()
    {
        World world = Build();
        var summaries = new List<TickSummary>();
        new LocalSimulation(
            world, [new StrikesAndBans { From = 1, Strikes = 1, Recall = 1, Delay = 0 }, new VoluntaryLabelling { Share = 0 }])
            .Run(5 * Hours, summaries.Add);
        int start = world.Parameters.WarmUpTicks + Hours;
        Assert.NotEqual(0, summaries.Take(start).Sum(summary => summary.Tally[Count.AiUnlabelled]));
        Assert.Equal(0, summaries.Skip(start).Sum(summary => summary.Tally[Count.AiUnlabelled]));
    }

    /// <summary>What undisclosed personas do from day 2 on.</summary>
    private static (int Posts, int Answers, int Requests) Traffic(params Policy[] policies)
    {
        bool Counts(int account) => account >= World.Users
            && World.Creators[account - World.Users].IsAi
            && !Disclosure.IsSelfDisclosed(World, new CreatorId(account - World.Users), World.Parameters.Platform.DisclosureToday);
        (int posts, int answers, int requests) = (0, 0, 0);
        void Look(TickAsk ask)
        {
            if (ask is AskPlatform { Request: var request } && request.Tick >= World.Parameters.WarmUpTicks + (2 * Hours))
            {
                posts += request.Posts.Count(post => Counts(post.Author));
                answers += request.Answers.Count(answer => Counts(answer.Author));
                requests += request.Notices.Count(notice => notice.Kind == FollowChangeKind.Request && Counts(notice.Account));
            }
        }

        new LocalSimulation(World, policies) { Asked = Look }.Run(5 * Hours);
        return (posts, answers, requests);
    }

    private static bool[] Banned(int creator, StrikesAndBans lever) => Banned(creator, lever, World);

    private static bool[] Banned(int creator, StrikesAndBans lever, World world) =>
        [.. Enumerable.Range(world.Parameters.WarmUpTicks, 30 * Hours).Select(tick =>
        {
            int day = (tick - world.Parameters.WarmUpTicks) / Hours;
            return AccountTimeline.Of(
                world,
                new CreatorId(creator),
                default,
                Rules.On(world.Parameters.Platform, [lever], new PolicyDay(day))).IsBannedAt(new Tick(tick));
        })];

    private static World Build(int influencers = 60)
    {
        var parameters = SmallWorld.Parameters(users: 120, warmUp: 1, horizon: 30);
        return SmallWorld.Build(parameters with
        {
            Creators = parameters.Creators with { Influencers = influencers, Fakefluencers = 40, Operators = 20 },
            Reactions = parameters.Reactions with { Comment = 0.2 },
            Population = parameters.Population with { SessionsMedian = 2 },
        });
    }
}
