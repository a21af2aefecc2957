using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Feed;

/// <summary>Per user a ring of the posts (words A of their cards) last read, or last shared.</summary>
/// <param name="posts">The rings, user after user.</param>
/// <param name="next">Per user the place in the ring that the next post takes.</param>
internal sealed class PostMemory(ulong[] posts, int[] next)
{
    private readonly int _capacity = posts.Length / next.Length;

    public bool Contains(Row user, ulong post) => posts.AsSpan(user * _capacity, _capacity).Contains(post);

    /// <summary>Asks for what is remembered of a user who reads soon.</summary>
    public void Expect(Row user) => Prefetch.Run<ulong>(posts.AsSpan(user * _capacity, _capacity));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Row user, ulong post)
    {
        if (_capacity == 0)
        {
            return;
        }

        posts[(user * _capacity) + next[user]] = post;
        next[user] = next[user] + 1 == _capacity ? 0 : next[user] + 1;
    }
}
