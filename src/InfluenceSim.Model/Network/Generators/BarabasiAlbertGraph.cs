using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network.Generators;

// Users arrive one by one, and those whom each follows are drawn in proportion to their links. At the start there are that many users
// and one more, who all follow each other, so that everybody follows as many.
[Meaning("Growth with preferential attachment; everybody follows the same number of earlier users (Barabási and Albert 1999).")]
internal sealed class BarabasiAlbertGraph : INetworkGenerator
{
    private const uint MostAttempts = 1_000;

    public void AddLinks(UserGraph graph) => AddEdges(graph.Links, graph.Parameters, graph.Draws);

    public IEnumerable<Unattainable> CannotGive(SimulationParameters parameters) =>
    [
        .. UserFollowsLimit.Multiples(parameters, of: 1, "a whole number"),
        .. UserFollowsLimit.OthersThereAre(parameters),
    ];

    public static void AddEdges(LinkList found, SimulationParameters parameters, Draws draws)
    {
        int users = parameters.Population.Users;
        int links = (int)parameters.Network.UserFollows;

        // Every link has its two ends here, so that an end drawn with equal chances is a user drawn by its links.
        var ends = new List<int>(2 * links * users);
        for (int user = 0; user <= links; user++)
        {
            for (int other = 0; other <= links; other++)
            {
                if (other != user)
                {
                    Link(found, ends, user, other);
                }
            }
        }

        var chosen = new List<int>(links);
        for (int user = links + 1; user < users; user++)
        {
            chosen.Clear();
            ulong key = AccountKey.Person(new Account(user)).Packed;
            ReadOnlySpan<int> earlier = CollectionsMarshal.AsSpan(ends);
            for (int link = 0; link < links; link++)
            {
                chosen.Add(Choose(draws, key, (uint)link, earlier, chosen));
            }

            foreach (int followed in chosen)
            {
                Link(found, ends, user, followed);
            }
        }
    }

    private static void Link(LinkList found, List<int> ends, int follower, int followed)
    {
        found.Add(follower, followed);
        ends.Add(follower);
        ends.Add(followed);
    }

    private static int Choose(Draws draws, ulong key, uint link, ReadOnlySpan<int> earlier, List<int> chosen)
    {
        for (uint attempt = 0; attempt < MostAttempts; attempt++)
        {
            int user = earlier[draws.PreferentialLink(key, link, attempt).Below(earlier.Length)];
            if (!chosen.Contains(user))
            {
                return user;
            }
        }

        // Hubs that hold almost all links make the draw go on for long.
        return Enumerable.Range(0, chosen.Count + 1).First(user => !chosen.Contains(user));
    }
}
