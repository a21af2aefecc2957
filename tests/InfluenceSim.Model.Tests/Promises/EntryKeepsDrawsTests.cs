using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Tests.Economy;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Two arms of one replicate of which one lets more newcomers in: nobody else's draws may move. Nobody adapts here, so that
/// what an account publishes is drawn and not decided.
/// </summary>
[Trait("Promise", "entry-keeps-draws")]
public sealed class EntryKeepsDrawsTests
{
    private static readonly Policy NoNewcomers = new AccountVerification { Cost = 0, Delay = 0, Cap = 0 };

    [Fact]
    public void An_arm_with_more_launches_leaves_the_posts_of_all_others_as_they_were()
    {
        World world = World.Build(Parameters(entry: 0.05), ReplicateKey.Of(5, 0));
        (HashSet<ulong> few, List<Post> fewPosts) = Run(world, [NoNewcomers]);
        (HashSet<ulong> many, List<Post> manyPosts) = Run(world, []);

        Assert.True(few.IsProperSubsetOf(many), $"{few.Count} and {many.Count} newcomers");
        AssertSameDraws(world, fewPosts, world, manyPosts);
    }

    [Fact]
    public void A_world_with_a_larger_pool_leaves_them_too()
    {
        World small = World.Build(Parameters(entry: 0.01), ReplicateKey.Of(5, 0));
        World large = World.Build(Parameters(entry: 0.1), ReplicateKey.Of(5, 0));
        (HashSet<ulong> few, List<Post> fewPosts) = Run(small, []);
        (HashSet<ulong> many, List<Post> manyPosts) = Run(large, []);

        Assert.True(many.Count > few.Count, $"{few.Count} and {many.Count} newcomers");
        AssertSameDraws(small, fewPosts, large, manyPosts);
    }

    private static void AssertSameDraws(World left, List<Post> leftPosts, World right, List<Post> rightPosts)
    {
        Dictionary<(ulong, int, int), Post> other = Of(right, rightPosts);
        int compared = 0;
        foreach (((ulong account, int day, int slot), Post post) in Of(left, leftPosts))
        {
            Assert.True(
                other.TryGetValue((account, day, slot), out Post twin), $"post {slot} of account {account:x} on day {day} is missing");
            Assert.Equal(post.Tick, twin.Tick);

            // A persona learns its topics and styles from what readers do, and the market decides what is sponsored.
            if (post.Class is CreatorClass.Person or CreatorClass.Influencer && !post.Sponsored && !twin.Sponsored)
            {
                Assert.Equal(
                    (post.Topic, post.Claim, post.Entertainment, post.Usefulness, post.Quality),
                    (twin.Topic, twin.Claim, twin.Entertainment, twin.Usefulness, twin.Quality));
                compared++;
            }
        }

        Assert.True(compared > 1_000, $"{compared} posts are too few to test");
    }

    private static Dictionary<(ulong Account, int Day, int Slot), Post> Of(World world, List<Post> posts) => posts
        .Where(post => post.Author < world.Users || !world.Creators[post.Author - world.Users].IsReserve)
        .ToDictionary(post => (world.AccountKeyOf(post.Author), post.Tick / SimulationParameters.HoursPerDay, (int)post.Slot));

    private static (HashSet<ulong> Newcomers, List<Post> Posts) Run(World world, Policy[] policies)
    {
        var newcomers = new HashSet<ulong>();
        var posts = new List<Post>();
        var run = new EconomyRun(world, policies)
        {
            OnMorning = (briefs, plans) => newcomers.UnionWith(
                briefs.Where(brief => brief.IsActive && world.Creators[brief.Creator].IsReserve)
                    .Select(brief => world.CreatorKeys[brief.Creator])),
        };

        // Finished posts only: those of the last days are still open at the end, in both arms alike.
        posts.AddRange(run.Run().SelectMany(summary => summary.Retired).Select(record => record.Post));
        return (newcomers, posts);
    }

    private static SimulationParameters Parameters(double entry)
    {
        SimulationParameters small = SmallWorld.Parameters(users: 400, warmUp: 7, horizon: 28);
        return small with
        {
            Economy = small.Economy with
            {
                Enabled = true,
                Operators = small.Economy.Operators with { LaunchCost = 500, LaunchDays = 1 },
                Adaptation = small.Economy.Adaptation with
                {
                    Entry = entry,
                    EntryLogSd = 3,
                    PatienceWeeks = 200,
                    Strategies = new StrategyWeights { Invest = 0, Volume = 0, Trend = 0, Discount = 0, AdoptAi = 0 },
                },
            },
            Creators = small.Creators with { Influencers = 40 },
        };
    }
}
