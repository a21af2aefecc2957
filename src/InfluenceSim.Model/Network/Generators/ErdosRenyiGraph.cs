using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

// By geometric gaps (Batagelj and Brandes 2005), so that a sparse graph costs as many draws as it has links.
[Meaning("Every ordered pair with the same probability (Erdős and Rényi 1959).")]
internal sealed class ErdosRenyiGraph : INetworkGenerator
{
    public void AddLinks(UserGraph graph) => AddEdges(graph.Links, graph.Parameters, graph.Draws);

    public IEnumerable<Unattainable> CannotGive(SimulationParameters parameters) => UserFollowsLimit.OthersThereAre(parameters);

    public static void AddEdges(LinkList links, SimulationParameters parameters, Draws draws)
    {
        int users = parameters.Population.Users;
        double probability = parameters.Network.UserFollows / (users - 1);
        if (probability <= 0)
        {
            return;
        }

        double logMiss = probability < 1 ? DetMath.Log(1 - probability) : double.NegativeInfinity;
        for (int follower = 0; follower < users; follower++)
        {
            ulong key = AccountKey.Person(new Account(follower)).Packed;
            int followed = -1;
            for (uint step = 0; ; step++)
            {
                double gap = probability < 1 ? DetMath.Log(draws.GraphLink(key, step).Gap.OpenUniform) / logMiss : 0;
                if (gap >= users - followed - 1)
                {
                    break;
                }

                followed += 1 + (int)gap;
                if (followed != follower)
                {
                    links.Add(follower, followed);
                }
            }
        }
    }
}
