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
    public void AddLinks(UserGraph graph) => AddEdges(graph.Links, graph.Parameters, graph.Draws);

    public IEnumerable<Unattainable> CannotGive(SimulationParameters parameters)
    {
        int users = parameters.Population.Users;
        NetworkParameters network = parameters.Network;
        return network.Blocks > users
            ?
            [
                new Unattainable(
                    nameof(NetworkParameters.Blocks),
                    $"{network.Blocks} communities of {users} users",
                    $"network.blocks of at most {users}",
                    users),
            ]
            : UserFollowsLimit.AtMost(
                parameters,
                MostFollows(network, users),
                FormattableString.Invariant(
                    $"{users} users in {network.Blocks} communities cannot follow {network.UserFollows} others each, ")
                + FormattableString.Invariant($"{network.WithinOverBetween} times as likely within a community as between two"));
    }

    public static void AddEdges(LinkList links, SimulationParameters parameters, Draws draws)
    {
        int users = parameters.Population.Users;
        int blocks = parameters.Network.Blocks;
        (double within, double between) = Densities(parameters.Network, users);
        for (int follower = 0; follower < users; follower++)
        {
            int own = BlockOf(follower, users, blocks);
            for (int block = 0; block < blocks; block++)
            {
                AddRow(links, draws, follower, Block.Of(block, users, blocks), block == own ? within : between);
            }
        }
    }

    /// <summary>Probability of a link within a block and between blocks, such that users follow as many as stated on average.</summary>
    public static (double Within, double Between) Densities(NetworkParameters network, int users)
    {
        (double same, double other) = Pairs(network.Blocks, users);
        double weight = (network.WithinOverBetween * same) + other;
        double between = weight > 0 ? network.UserFollows * users / weight : 0;
        return (network.WithinOverBetween * between, between);
    }

    /// <summary>As many as users follow where the likelier of the two links is certain.</summary>
    private static double MostFollows(NetworkParameters network, int users)
    {
        (double same, double other) = Pairs(network.Blocks, users);
        return ((network.WithinOverBetween * same) + other)
            / (Math.Max(same > 0 ? network.WithinOverBetween : 0, other > 0 ? 1 : 0) * users);
    }

    /// <summary>Ordered pairs of users within a block, and in two.</summary>
    private static (double Same, double Other) Pairs(int blocks, int users)
    {
        double same = 0;
        for (int block = 0; block < blocks; block++)
        {
            double size = First(block + 1, users, blocks) - First(block, users, blocks);
            same += size * (size - 1);
        }

        return (same, ((double)users * (users - 1)) - same);
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
    private static void AddRow(LinkList links, Draws draws, int follower, Block block, double probability)
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
                links.Add(follower, followed);
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
