using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>Finds users with whom the one in turn can still be tied, by draws of its own.</summary>
internal sealed class FreeUsers(Draws draws, ulong key, PairTies ties)
{
    // Where so many draws in a row find nobody who is free, few are, and they are looked for one by one.
    private const int MostDraws = 32;

    private uint _drawn;

    /// <summary>The draws of a link, new ones each time.</summary>
    public GraphLinkDraws Next() => draws.GraphLink(key, _drawn++);

    /// <summary>Place in a pool of a user who is free, each as likely; none where nobody is.</summary>
    public int? PlaceIn(ReadOnlySpan<int> pool)
    {
        int place = 0;
        for (int attempt = 0; attempt < MostDraws && pool.Length > 0; attempt++)
        {
            place = Next().Follower.Below(pool.Length);
            if (ties.IsFree(pool[place]))
            {
                return place;
            }
        }

        for (int step = 1; step <= pool.Length; step++)
        {
            int next = (place + step) % pool.Length;
            if (ties.IsFree(pool[next]))
            {
                return next;
            }
        }

        return null;
    }
}
