using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>
/// Per user the posts (words A of their cards) with which the user did something that is done once, as long as they can be read. Few
/// have many of them at a time, so that each user's list is as long as it must be.
/// </summary>
internal sealed class PostSet(int users) : Column
{
    private const int Least = 4;

    private readonly ulong[]?[] _posts = new ulong[users][];
    private readonly int[] _count = new int[users];

    /// <inheritdoc/>
    public override long Bytes =>
        (users * (long)(IntPtr.Size + sizeof(int))) + (_posts.Sum(posts => posts?.LongLength ?? 0) * sizeof(ulong));

    public bool Contains(Row user, ulong post) => Posts(user).Contains(post);

    public void Add(Row user, ulong post)
    {
        Reserve(user, _count[user] + 1);
        _posts[user]![_count[user]++] = post;
    }

    /// <summary>Forgets the posts of before a tick, which nobody can read any more.</summary>
    public void Forget(Row user, Tick before)
    {
        int kept = 0;
        for (int at = 0; at < _count[user]; at++)
        {
            ulong post = _posts[user]![at];
            if (new Card(post, 0).Tick >= before)
            {
                _posts[user]![kept++] = post;
            }
        }

        _count[user] = kept;
    }

    /// <inheritdoc/>
    public override void Save(StateWriter writer)
    {
        for (int user = 0; user < users; user++)
        {
            writer.Write(_count[user]);
            writer.WriteSpan(Posts(new Row(user)));
        }
    }

    /// <inheritdoc/>
    public override void Load(StateReader reader)
    {
        for (int number = 0; number < users; number++)
        {
            var user = new Row(number);
            int count = reader.ReadCount(reader.Remaining / sizeof(ulong));
            Reserve(user, count);
            _count[user] = count;
            reader.ReadSpan(_posts[user].AsSpan(0, count));
        }
    }

    /// <inheritdoc/>
    public override void Hash(Row row, ref EntityHash hash, ref ulong word) => hash.Add(Posts(row));

    private ReadOnlySpan<ulong> Posts(Row user) => _posts[user].AsSpan(0, _count[user]);

    private void Reserve(Row user, int count)
    {
        int length = _posts[user]?.Length ?? 0;
        if (count > length)
        {
            Array.Resize(ref _posts[user], Math.Max(count, Math.Max(Least, 2 * length)));
        }
    }
}
