namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Gathers edges: gives ids dense indices by first appearance, drops and counts self-loops and repeats.</summary>
internal sealed class EdgeGatherer
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<ulong> _seen = [];
    private readonly List<int> _followers = [];
    private readonly List<int> _followed = [];
    private int _selfLoops;
    private int _duplicates;

    public EdgeGatherer() => _lookup = _indices.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Users => _indices.Count;

    public void Add(ReadOnlySpan<char> follower, ReadOnlySpan<char> followed)
    {
        int from = IndexOf(follower);
        int to = IndexOf(followed);
        if (from == to)
        {
            _selfLoops++;
        }
        else if (_seen.Add(Key(from, to)))
        {
            _followers.Add(from);
            _followed.Add(to);
        }
        else
        {
            _duplicates++;
        }
    }

    public EdgeList ToEdgeList() => new(Users, [.. _followers], [.. _followed]) { SelfLoops = _selfLoops, Duplicates = _duplicates };

    // One number for a pair: one to one, as the factor is odd, and spread out, as the set's own hash, the two halves
    // xor-ed, puts the pairs of a dense graph into few buckets.
    private static ulong Key(int from, int to) => unchecked((((ulong)(uint)from << 32) | (uint)to) * 0x9E3779B97F4A7C15UL);

    private int IndexOf(ReadOnlySpan<char> id)
    {
        if (!_lookup.TryGetValue(id, out int index))
        {
            index = _indices.Count;
            _indices.Add(id.ToString(), index);
        }

        return index;
    }
}
