using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

// Half of the neighbours are on each side, and one end of each tie moves with a fixed probability. A tie is two follows, one each way.
[Meaning("Small world: a ring of mutual neighbours, some replaced at random (Watts and Strogatz 1998).")]
internal sealed class WattsStrogatzGraph : INetworkGenerator
{
    private const uint MostAttempts = 1_000;
    private const int Sides = 2;

    public void AddLinks(UserGraph graph) => AddEdges(graph.Links, graph.Parameters, graph.Draws);

    public IEnumerable<Unattainable> CannotGive(SimulationParameters parameters) =>
    [
        .. UserFollowsLimit.Multiples(parameters, Sides, "an even number"),
        .. UserFollowsLimit.OthersThereAre(parameters, Sides),
    ];

    public static void AddEdges(LinkList links, SimulationParameters parameters, Draws draws)
    {
        int users = parameters.Population.Users;
        int side = (int)parameters.Network.UserFollows / Sides;
        var ties = new HashSet<ulong>();
        for (int user = 0; user < users; user++)
        {
            for (int step = 1; step <= side; step++)
            {
                ties.Add(Tie(user, (user + step) % users, users));
            }
        }

        // Ring by ring, as in the paper: first everybody's nearest neighbour, then the next.
        for (int step = 1; step <= side; step++)
        {
            for (int user = 0; user < users; user++)
            {
                Rewire(ties, parameters, draws, user, step);
            }
        }

        foreach (ulong tie in ties)
        {
            int one = (int)(tie / (ulong)users);
            int other = (int)(tie % (ulong)users);
            links.Add(one, other);
            links.Add(other, one);
        }
    }

    private static void Rewire(HashSet<ulong> ties, SimulationParameters parameters, Draws draws, int user, int step)
    {
        int users = parameters.Population.Users;
        ulong key = AccountKey.Person(new Account(user)).Packed;
        if (!draws.Rewiring(key, step).Chance(parameters.Network.Rewiring))
        {
            return;
        }

        for (uint attempt = 1; attempt < MostAttempts; attempt++)
        {
            int target = draws.RewiredEnd(key, step, attempt).Below(users);
            if (target != user && ties.Add(Tie(user, target, users)))
            {
                ties.Remove(Tie(user, (user + step) % users, users));
                return;
            }
        }
    }

    // Two halves of a word would not do: their hash is one xor the other, and that of neighbours is almost always the same.
    private static ulong Tie(int one, int other, int users) => ((ulong)Math.Min(one, other) * (ulong)users) + (ulong)Math.Max(one, other);
}
