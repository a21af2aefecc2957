using System.Runtime.InteropServices;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>Ends of mutual ties that wait for another end. Who is in turn first has its ends last.</summary>
/// <param name="capacity">How many there will be.</param>
internal sealed class LooseEnds(int capacity)
{
    private readonly List<int> _ends = new(capacity);

    /// <summary>Adds ends of a user whose turn is before those of all who have ends here.</summary>
    public void Add(int user, int ends)
    {
        for (int end = 0; end < ends; end++)
        {
            _ends.Add(user);
        }
    }

    /// <summary>Takes off the ends of the user in turn, and says how many of them nobody has tied.</summary>
    public int TakeOff(int ends)
    {
        int from = _ends.Count - ends;
        int tied = CollectionsMarshal.AsSpan(_ends)[from..].Count(PairTies.Nobody);
        _ends.RemoveRange(from, ends);
        return ends - tied;
    }

    /// <summary>Takes an end of a free user, each as likely; none where nobody who has one is free.</summary>
    public int? Take(FreeUsers free)
    {
        Span<int> ends = CollectionsMarshal.AsSpan(_ends);
        if (free.PlaceIn(ends) is not { } place)
        {
            return null;
        }

        int user = ends[place];
        ends[place] = PairTies.Nobody;
        return user;
    }
}
