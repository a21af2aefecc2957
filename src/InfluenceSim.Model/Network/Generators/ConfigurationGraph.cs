using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

// A configuration model: follower counts come from a truncated Pareto (Kwak et al. 2010), followers from the group of the same main
// interest or from anywhere.
[Meaning("Heavy-tailed in-degree, homophily by main interest, reciprocity.")]
internal sealed class ConfigurationGraph : INetworkGenerator
{
    public void AddLinks(UserGraph graph) => AddEdges(graph.Edges, graph.Parameters, graph.Profiles, graph.Draws);

    public static void AddEdges(List<ulong> edges, SimulationParameters parameters, UserProfiles profiles, Draws draws)
    {
        NetworkParameters network = parameters.Network;
        int users = parameters.Population.Users;
        int[] followers = FollowerCounts(network, users, draws);
        (int[] group, int[][] members) = Groups(network, profiles, users);

        for (int followed = 0; followed < users; followed++)
        {
            int[] own = members[group[followed]];
            ulong key = AccountKey.Person(new Account(followed)).Packed;
            for (int slot = 0; slot < followers[followed]; slot++)
            {
                GraphLinkDraws link = draws.GraphLink(key, (uint)slot);
                bool isOwn = link.SameGroup.Chance(network.Homophily);
                int place = link.Follower.Below(isOwn ? own.Length : users);
                int follower = isOwn ? own[place] : place;
                if (follower == followed)
                {
                    continue;
                }

                edges.Add(FollowGraph.Edge(follower, followed));
                if (link.Reciprocated.Chance(network.Reciprocated))
                {
                    edges.Add(FollowGraph.Edge(followed, follower));
                }
            }
        }
    }

    private static int[] FollowerCounts(NetworkParameters network, int users, Draws draws)
    {
        var shape = new double[users];
        for (int user = 0; user < users; user++)
        {
            shape[user] = SetupDraws.Pareto(
                draws.FollowerCount(AccountKey.Person(new Account(user)).Packed).Shape.OpenUniform, network.Exponent - 1);
        }

        double target = network.UserFollows / (1 + network.Reciprocated);
        double most = Math.Max(1, network.MaxShare * users);
        double scale = Scale.For(shape, target * users, most);
        var counts = new int[users];
        for (int user = 0; user < users; user++)
        {
            double rounding = draws.FollowerCount(AccountKey.Person(new Account(user)).Packed).Rounding.Uniform;
            counts[user] = (int)(Math.Min(most, scale * shape[user]) + rounding);
        }

        return counts;
    }

    private static (int[] Group, int[][] Members) Groups(NetworkParameters network, UserProfiles profiles, int users)
    {
        var group = new int[users];
        var members = new List<int>[profiles.Topics + 1];
        for (int g = 0; g < members.Length; g++)
        {
            members[g] = [];
        }

        for (int user = 0; user < users; user++)
        {
            group[user] = profiles.Proneness[user] > network.ProneGroup ? profiles.Topics : profiles.MainTopic(new Account(user));
            members[group[user]].Add(user);
        }

        return (group, [.. members.Select(list => list.ToArray())]);
    }
}
