using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Feed;

/// <summary>Per user a ring of the posts (words A of their cards) last read, or last shared.</summary>
internal sealed class PostMemory(int users, int capacity)
{
    private readonly ulong[] _posts = new ulong[users * capacity];
    private readonly ushort[] _next = new ushort[users];

    public bool Contains(int user, ulong post) => _posts.AsSpan(user * capacity, capacity).Contains(post);

    public void Add(int user, ulong post)
    {
        if (capacity == 0)
        {
            return;
        }

        _posts[(user * capacity) + _next[user]] = post;
        _next[user] = (ushort)(_next[user] + 1 == capacity ? 0 : _next[user] + 1);
    }

    /// <summary>Raw ring and position, for hashes.</summary>
    public ReadOnlySpan<ulong> Ring(int user) => _posts.AsSpan(user * capacity, capacity);

    public int Next(int user) => _next[user];

    public void Save(StateWriter writer)
    {
        writer.WriteSpan<ulong>(_posts);
        writer.WriteSpan<ushort>(_next);
    }

    public void Load(StateReader reader)
    {
        reader.ReadSpan<ulong>(_posts);
        reader.ReadSpan<ushort>(_next);
    }
}
