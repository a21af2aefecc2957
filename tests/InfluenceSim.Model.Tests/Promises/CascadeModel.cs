using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// The independent-cascade limit of the model: everybody is active each tick, reads all that comes in, once per sharer,
/// and passes it on with one probability; nobody posts, follows or recommends.
/// </summary>
internal static class CascadeModel
{
    private const int MostTicks = 126;

    public static SimulationParameters Parameters(int users, double share, int inbox, FeedRepeats repeats = FeedRepeats.PerSharer) => new()
    {
        WarmUp = 0,
        Horizon = 10,
        Network = new NetworkParameters { Kind = GraphKind.File },
        Population = new PopulationParameters
        {
            Users = users,
            SessionsMedian = 1e9,
            SessionsLogSd = 0,
            SessionsMax = 1e9,
            PostsPerSessionMedian = 0,
        },
        Creators = new CreatorParameters { Influencers = 0, Fakefluencers = 0 },
        Claims = new ClaimParameters { False = 0, True = 0 },
        Feed = new FeedParameters
        {
            Algorithm = FeedAlgorithm.Chronological,
            Repeats = repeats,
            Inbox = inbox,
            SharedMemory = 256,
            ReadMemory = 256,
            CardMaxAge = MostTicks,
            SessionCap = 1,
            ItemsMean = 1e9,
            ItemsKappa = 0,
            OutOfNetworkShare = 0,
            DiurnalFirst = 0,
            DiurnalSecond = 0,
        },
        Reactions = new ReactionParameters { ConstantShare = share, FollowsChange = false },
    };

    /// <summary>
    /// For each seed user one post in one run; per post, who passed it on (the author included). All posts spread
    /// independently, because a re-share is drawn by user, post and sharer.
    /// </summary>
    public static HashSet<int>[] Spread(SimulationParameters parameters, int replicate, UserEdges? graph, int[] seeds)
    {
        World world = World.Build(parameters, ReplicateKey.Of(2003, replicate), graph);
        var run = new HandMadeRun(world);
        var slots = new Dictionary<int, byte>();
        Post[] posts = [.. seeds.Order().Select(seed =>
        {
            byte slot = slots.GetValueOrDefault(seed);
            slots[seed] = (byte)(slot + 1);
            return new Post(new Account(seed), new Tick(0), slot, 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0.5f, CreatorClass.Person);
        })];
        HashSet<int>[] reached = [.. posts.Select(post => new HashSet<int> { post.Author })];
        Reshare[] reshares = run.Step(posts).Reshares;
        while (reshares.Length > 0)
        {
            foreach (Reshare share in reshares)
            {
                Assert.True(reached[share.Card.Index].Add(share.Card.Sharer), "passed on twice");
            }

            Assert.True(run.Tick < MostTicks, "the cascade outlives its cards");
            reshares = run.Step().Reshares;
        }

        return reached;
    }

    /// <summary>
    /// Exact probability that each user is reached from a seed: the sum over all subsets of live edges, each live with
    /// the same probability (Kempe, Kleinberg and Tardos 2003, claim 2.6).
    /// </summary>
    public static double[] Enumerate(int users, UserEdges graph, int seed, double share)
    {
        var probability = new double[users];
        int edges = graph.Followers.Count;
        for (int live = 0; live < 1 << edges; live++)
        {
            int on = int.PopCount(live);
            double weight = Math.Pow(share, on) * Math.Pow(1 - share, edges - on);
            foreach (int user in Reached(graph, seed, live))
            {
                probability[user] += weight;
            }
        }

        return probability;
    }

    private static HashSet<int> Reached(UserEdges graph, int seed, int live)
    {
        var reached = new HashSet<int> { seed };
        for (int before = 0; before != reached.Count;)
        {
            before = reached.Count;
            for (int edge = 0; edge < graph.Followers.Count; edge++)
            {
                if ((live >> edge & 1) != 0 && reached.Contains(graph.Followed[edge]))
                {
                    reached.Add(graph.Followers[edge]);
                }
            }
        }

        return reached;
    }
}
