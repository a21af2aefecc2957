using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>Finds users with whom the one in turn can still be tied, by draws of its own.</summary>
internal sealed class FreeUsers(Draws draws, PairTies ties)
{
    // Where so many draws in a row find nobody who is free, few are, and they are looked for one by one.
    private const int MostDraws = 32;

    // Draws that are made together.
    private const int Together = 16;

    // Every user stands elsewhere in memory, and so do its ties. So many draws ahead a place in the pool is asked for, and so many ahead
    // the ties of who stands there. Both are even: where each link has two draws, every other one says who.
    // Measured: a world of 200,000 people took 4 % less time to build, one of 100,000 as long.
    private const int PlacesAhead = 8;
    private const int TiesAhead = 4;

    private readonly GraphLinkDraws[] _draws = new GraphLinkDraws[Together];
    private ulong _key;
    private uint _drawn;
    private int _next;

    /// <summary>Begins with the draws of a user who has the turn.</summary>
    public void Begin(ulong key)
    {
        _key = key;
        _drawn = 0;
        Draw();
    }

    /// <summary>The draws of a link, new ones each time.</summary>
    public GraphLinkDraws Next()
    {
        GraphLinkDraws drawn = _draws[_next++];
        _drawn++;
        if (_next + PlacesAhead >= Together)
        {
            Draw();
        }

        return drawn;
    }

    /// <summary>Place in a pool of a user who is free, each as likely; none where nobody is.</summary>
    public int? PlaceIn(ReadOnlySpan<int> pool)
    {
        int place = 0;
        for (int attempt = 0; attempt < MostDraws && pool.Length > 0; attempt++)
        {
            Expect(pool);
            place = PlaceIn(pool, Next());
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

    private static int PlaceIn(ReadOnlySpan<int> pool, GraphLinkDraws draws) => draws.Follower.Below(pool.Length);

    private void Draw()
    {
        draws.GraphLinks(_key, _drawn, _draws);
        _next = 0;
    }

    // A pool that another user leaves meanwhile is shorter by one, which moves a place by one at the most.
    private void Expect(ReadOnlySpan<int> pool)
    {
        Prefetch.Line(in pool[PlaceIn(pool, _draws[_next + PlacesAhead])]);
        ties.Expect(pool[PlaceIn(pool, _draws[_next + TiesAhead])]);
    }
}
