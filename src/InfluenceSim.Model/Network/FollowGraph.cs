using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Who follows whom at tick 0: per user, the followed accounts in ascending order (compressed rows). Accounts below the
/// number of users are people, the others creators.
/// </summary>
public sealed class FollowGraph
{
    private readonly int[] _offsets;
    private readonly int[] _followed;

    private FollowGraph(int[] offsets, int[] followed)
    {
        _offsets = offsets;
        _followed = followed;
    }

    /// <summary>Number of follow edges.</summary>
    public int Edges => _followed.Length;

    /// <summary>Bytes of its arrays.</summary>
    public long Bytes => (_offsets.Length + (long)_followed.Length) * sizeof(int);

    /// <summary>Number of users, each with a row.</summary>
    public int Users => _offsets.Length - 1;

    /// <summary>Accounts that a user follows, ascending.</summary>
    /// <param name="user">User, from 0.</param>
    /// <returns>Dense account ids.</returns>
    public ReadOnlySpan<int> FollowedBy(Account user) => _followed.AsSpan(_offsets[user].._offsets[user + 1]);

    /// <summary>Whether a user follows an account.</summary>
    /// <param name="user">User.</param>
    /// <param name="account">Dense account id.</param>
    /// <returns>Whether the edge exists.</returns>
    public bool Has(Account user, Account account) => FollowedBy(user).BinarySearch(account.Number) >= 0;

    /// <summary>Makes the rows from edges in any order; loops and repeated edges are dropped.</summary>
    internal static FollowGraph From(int users, List<ulong> edges)
    {
        ulong[] sorted = [.. edges];
        Array.Sort(sorted);
        var offsets = new int[users + 1];
        var followed = new int[sorted.Length];
        int count = 0;
        ulong last = ulong.MaxValue;
        foreach (ulong edge in sorted)
        {
            int follower = (int)(edge >> 32);
            int target = (int)(uint)edge;
            if (edge == last || follower == target)
            {
                continue;
            }

            last = edge;
            followed[count++] = target;
            offsets[follower + 1] = count;
        }

        for (int user = 0; user < users; user++)
        {
            offsets[user + 1] = Math.Max(offsets[user + 1], offsets[user]);
        }

        Array.Resize(ref followed, count);
        return new FollowGraph(offsets, followed);
    }

    /// <summary>An edge as one sortable word.</summary>
    internal static ulong Edge(int follower, int followed) => ((ulong)(uint)follower << 32) | (uint)followed;
}
