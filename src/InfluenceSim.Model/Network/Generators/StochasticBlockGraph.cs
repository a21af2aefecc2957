using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

// Users fall into blocks by their number, and an ordered pair is linked with one probability within a block and another between two.
[Meaning("Communities of equal size, denser within than between (Holland, Laskey and Leinhardt 1983).")]
internal sealed class StochasticBlockGraph : INetworkGenerator
{
    public void AddLinks(UserGraph graph) => AddEdges(graph.Edges, graph.Parameters, graph.Draws);

    public static void AddEdges(List<ulong> edges, SimulationParameters parameters, Draws draws)
    {
        int users = parameters.Population.Users;
        int blocks = Math.Min(parameters.Network.Blocks, users);
        (double within, double between) = Densities(parameters.Network, users);
        for (int follower = 0; follower < users; follower++)
        {
            int own = BlockOf(follower, users, blocks);
            for (int block = 0; block < blocks; block++)
            {
                AddRow(edges, draws, follower, Block.Of(block, users, blocks), block == own ? within : between);
            }
        }
    }

    /// <summary>Probability of a link within a block and between blocks, such that users follow as many as stated on average.</summary>
    public static (double Within, double Between) Densities(NetworkParameters network, int users)
    {
        int blocks = Math.Min(network.Blocks, users);
        double same = 0;
        for (int block = 0; block < blocks; block++)
        {
            double size = First(block + 1, users, blocks) - First(block, users, blocks);
            same += size * (size - 1);
        }

        double other = ((double)users * (users - 1)) - same;
        double between = network.UserFollows * users / ((network.WithinOverBetween * same) + other);
        double within = Math.Min(1, network.WithinOverBetween * between);

        // A block that is full already cannot take more: what is left goes between blocks.
        between = other > 0 && network.WithinOverBetween * between > 1 ? ((network.UserFollows * users) - same) / other : between;
        return (within, Math.Clamp(between, 0, 1));
    }

    /// <summary>Block of a user.</summary>
    public static int BlockOf(int user, int users, int blocks)
    {
        int block = (int)((long)user * blocks / users);
        while (user >= First(block + 1, users, blocks))
        {
            block++;
        }

        return block;
    }

    private static int First(int block, int users, int blocks) => (int)((long)block * users / blocks);

    /// <summary>Geometric gaps (Batagelj and Brandes 2005), so that a sparse row costs as many draws as it has links.</summary>
    private static void AddRow(List<ulong> edges, Draws draws, int follower, Block block, double probability)
    {
        if (probability <= 0)
        {
            return;
        }

        double logMiss = probability < 1 ? DetMath.Log(1 - probability) : double.NegativeInfinity;
        ulong key = AccountKey.Person(new Account(follower)).Packed;
        int followed = block.First - 1;
        for (uint step = 0; ; step++)
        {
            double gap = probability < 1 ? DetMath.Log(draws.BlockGap(key, block.Number, step).OpenUniform) / logMiss : 0;
            if (gap >= block.End - followed - 1)
            {
                return;
            }

            followed += 1 + (int)gap;
            if (followed != follower)
            {
                edges.Add(FollowGraph.Edge(follower, followed));
            }
        }
    }

    /// <summary>The users from <paramref name="First"/> to one before <paramref name="End"/>.</summary>
    private readonly record struct Block(int Number, int First, int End)
    {
        public static Block Of(int number, int users, int blocks) =>
            new(number, StochasticBlockGraph.First(number, users, blocks), StochasticBlockGraph.First(number + 1, users, blocks));
    }
}
