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
/// <param name="users">Number of users.</param>
/// <param name="slack">Places that each list has beside its posts, so that it need not move at each new one.</param>
internal sealed class PostSet(int users, int slack = 1) : Column
{
    // The last bit of a word A is spare.
    private const ulong NoPost = ulong.MaxValue;

    private readonly PackedLists<ulong> _posts = new(users, NoPost, slack);

    /// <inheritdoc/>
    public override long Bytes => _posts.Bytes;

    public bool Contains(Row user, ulong post) => _posts.Of(user).Contains(post);

    public void Add(Row user, ulong post) => _posts.Insert(user, _posts.Count(user), post);

    /// <summary>Forgets the posts of before a tick, which nobody can read any more.</summary>
    public void Forget(Row user, Tick before)
    {
        Span<ulong> posts = _posts.Of(user);
        int kept = 0;
        foreach (ulong post in posts)
        {
            if (new Card(post, 0).Tick >= before)
            {
                posts[kept++] = post;
            }
        }

        _posts.Shorten(user, kept);
    }

    /// <inheritdoc/>
    public override void Save(StateWriter writer)
    {
        for (int user = 0; user < users; user++)
        {
            writer.Write(_posts.Count(user));
            writer.WriteSpan<ulong>(_posts.Of(user));
        }
    }

    /// <inheritdoc/>
    public override void Load(StateReader reader)
    {
        _posts.Clear();
        for (int user = 0; user < users; user++)
        {
            int count = reader.ReadCount(reader.Remaining / sizeof(ulong));
            reader.ReadSpan(_posts.Fill(user, count));
        }
    }

    /// <inheritdoc/>
    public override void Hash(Row row, ref EntityHash hash, ref ulong word) => hash.Add<ulong>(_posts.Of(row));
}
