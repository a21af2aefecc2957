using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Who follows which creator at tick 0. A creator's followers are drawn by weight, keyed by the creator, so that
/// one more creator moves nobody else's audience.
/// </summary>
internal static class Audiences
{
    // Above this share of users, drawing with rejection meets too many repeats; the largest keyed draws are taken instead.
    private const double RejectionShare = 0.05;
    private const int RejectionAttempts = 32;

    public static void AddEdges(
        List<ulong> edges, SimulationParameters parameters, IReadOnlyList<CreatorProfile> creators, UserProfiles profiles, Draws draws)
    {
        int users = parameters.Population.Users;
        var tables = new Dictionary<(int Topic, bool Prone), AliasTable>();
        var taken = new bool[users];
        for (int index = 0; index < creators.Count; index++)
        {
            CreatorProfile creator = creators[index];
            bool prone = creator.Class == CreatorClass.Manipulative;
            int audience = Math.Min(creator.Audience, users);
            if (audience == 0)
            {
                continue;
            }

            double Weight(int user) => DetMath.Exp(
                (parameters.Creators.AudienceInterest * profiles.Interest[(user * profiles.Topics) + creator.Niche])
                + (prone ? parameters.Creators.ManipulativeProneness * profiles.Proneness[user] : 0));

            int[] followers = audience > RejectionShare * users
                ? Largest(creator.Key.Packed, audience, users, Weight, draws)
                : ByRejection(creator.Key.Packed, audience, Table(tables, (creator.Niche, prone), users, Weight), taken, draws);
            foreach (int follower in followers)
            {
                edges.Add(FollowGraph.Edge(follower, users + index));
            }
        }
    }

    private static AliasTable Table(
        Dictionary<(int Topic, bool Prone), AliasTable> tables, (int Topic, bool Prone) key, int users, Func<int, double> weight)
    {
        if (!tables.TryGetValue(key, out AliasTable? table))
        {
            table = new AliasTable(users, weight);
            tables.Add(key, table);
        }

        return table;
    }

    /// <summary>
    /// Weighted sampling without replacement as the k largest keyed draws (Efraimidis and Spirakis 2006, as log weight + Gumbel).
    /// </summary>
    private static int[] Largest(ulong creator, int count, int users, Func<int, double> weight, Draws draws)
    {
        var scores = new double[users];
        var ids = new int[users];
        for (int user = 0; user < users; user++)
        {
            scores[user] = -(DetMath.Log(weight(user)) + draws.AudienceWeight(creator, new Account(user)).Gumbel);
            ids[user] = user;
        }

        Array.Sort(scores, ids);
        return ids[..count];
    }

    private static int[] ByRejection(ulong creator, int count, AliasTable table, bool[] taken, Draws draws)
    {
        var followers = new List<int>(count);
        for (uint attempt = 0; followers.Count < count && attempt < (uint)count * RejectionAttempts; attempt++)
        {
            int user = table.Choose(draws.AudienceAttempt(creator, attempt));
            if (!taken[user])
            {
                taken[user] = true;
                followers.Add(user);
            }
        }

        foreach (int user in followers)
        {
            taken[user] = false;
        }

        return [.. followers];
    }
}
