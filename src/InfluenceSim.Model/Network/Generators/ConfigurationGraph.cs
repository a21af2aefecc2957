using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

// A configuration model: follower counts come from a Pareto that ends (Kwak et al. 2010), followers from the group of the same main
// interest or from anywhere. No two users are tied twice, so that a tie goes both ways as often as stated, however few users there are.
[Meaning("Heavy-tailed in-degree, homophily by main interest, reciprocity.")]
internal sealed class ConfigurationGraph : INetworkGenerator
{
    // Nearer to all pairs, ties can no longer be dealt as they come.
    private const double MostOfAllPairs = 0.9;

    public void AddLinks(UserGraph graph) => AddEdges(graph.Links, graph.Parameters, graph.Profiles, graph.Draws);

    public IEnumerable<Unattainable> CannotGive(SimulationParameters parameters)
    {
        int users = parameters.Population.Users;
        NetworkParameters network = parameters.Network;
        if (network.MaxFollowers > users - 1)
        {
            yield return new Unattainable(
                nameof(NetworkParameters.MaxFollowers),
                $"{network.MaxFollowers} followers of one of {users} users",
                $"network.maxFollowers of at most {users - 1}",
                users - 1);
            yield break;
        }

        int most = network.MostFollowers(users);
        double ofPairs = MostOfAllPairs * (users - 1) / 2 * (1 + network.Reciprocated);
        double mean = Math.Min(ofPairs, FollowerTail.GreatestMean(network.Exponent, most));
        string found = FormattableString.Invariant(
            $"{users} users, each with at most {most} followers, cannot follow {network.UserFollows} others on average ");
        string tail = FormattableString.Invariant($"and have a tail of exponent {network.Exponent}");
        foreach (Unattainable one in UserFollowsLimit.AtMost(parameters, mean, found + tail))
        {
            yield return one;
        }
    }

    public static void AddEdges(LinkList links, SimulationParameters parameters, UserProfiles profiles, Draws draws)
    {
        NetworkParameters network = parameters.Network;
        int users = parameters.Population.Users;
        var groups = new InterestGroups(profiles, users, network.ProneGroup);
        new Dealing(links, network, groups, users, draws).Deal(FollowerCounts(network, users, draws));
    }

    private static int[] FollowerCounts(NetworkParameters network, int users, Draws draws)
    {
        int most = network.MostFollowers(users);
        FollowerTail tail = FollowerTail.OfMean(network.Exponent, most, network.UserFollows);
        var shape = new double[users];
        for (int user = 0; user < users; user++)
        {
            shape[user] = tail.Shape(draws.FollowerCount(AccountKey.Person(new Account(user)).Packed).Shape);
        }

        // The mean of these users is the stated one, and not only that of the law.
        double scale = Scale.For(shape, network.UserFollows * users, most);
        var counts = new int[users];
        for (int user = 0; user < users; user++)
        {
            double rounding = draws.FollowerCount(AccountKey.Person(new Account(user)).Packed).Rounding.Uniform;
            counts[user] = (int)(Math.Min(most, scale * shape[user]) + rounding);
        }

        return counts;
    }
}
