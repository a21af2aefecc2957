using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Work;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Who follows whom at tick 0: per user, the followed accounts in ascending order (compressed rows). Accounts below the
/// number of users are people, the others creators.
/// </summary>
public sealed class FollowGraph
{
    // Each piece goes through all links and takes those of its own users.
    private const int PiecesOfLinks = 8;
    private const int BitsPerWord = 64;

    // Drawing so many links leaves behind as much as the rows take: at a million users some 200 MB beside 300 MB that are kept.
    private const int ManyLinks = 10_000_000;

    private readonly int[] _offsets;
    private readonly int[] _followed;

    // A bit for each edge.
    private readonly ulong[] _mutual;

    private FollowGraph(int[] offsets, int[] followed, DoPieces work)
    {
        _offsets = offsets;
        _followed = followed;
        _mutual = new ulong[(followed.Length + BitsPerWord - 1) / BitsPerWord];
        work(Pieces.OfUsers, piece => MarkMutual(Pieces.Of(_mutual.Length, piece, Pieces.OfUsers)));
    }

    /// <summary>Number of follow edges.</summary>
    public int Edges => _followed.Length;

    /// <summary>Bytes of its arrays.</summary>
    public long Bytes => ((_offsets.Length + (long)_followed.Length) * sizeof(int)) + (_mutual.Length * (long)sizeof(ulong));

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

    /// <summary>Whether somebody whom a user follows, by the position in the user's row, follows back.</summary>
    internal bool IsMutual(Account user, int position)
    {
        int edge = _offsets[user] + position;
        return (_mutual[edge / BitsPerWord] & (1UL << (edge % BitsPerWord))) != 0;
    }

    /// <summary>Followers of each creator, by number.</summary>
    internal int[] Audiences(int creators)
    {
        var audiences = new int[creators];
        for (int user = 0; user < Users; user++)
        {
            ReadOnlySpan<int> row = FollowedBy(new Account(user));
            for (int position = row.Length - 1; position >= 0 && row[position] >= Users; position--)
            {
                audiences[row[position] - Users]++;
            }
        }

        return audiences;
    }

    /// <summary>
    /// Makes the rows by counting: as many steps as there are links. Loops and repeated links are dropped.
    /// </summary>
    /// <param name="users">Number of users.</param>
    /// <param name="found">Links in any order.</param>
    /// <param name="work">Who does the pieces of it.</param>
    internal static FollowGraph From(int users, IReadOnlyList<LinkList> found, DoPieces? work = null)
    {
        work ??= Pieces.InTurn;
        int[] offsets = Offsets(users, found);
        int[] ends = offsets[..users];
        CollectWhatDrawingLeft(offsets[users]);
        var followed = new int[offsets[users]];
        work(PiecesOfLinks, piece => Fill(found, Pieces.Of(users, piece, PiecesOfLinks), followed, ends));
        work(Pieces.OfUsers, piece => Sort(Pieces.Of(users, piece, Pieces.OfUsers), followed, offsets, ends));
        CloseGaps(ref followed, offsets, ends);
        return new FollowGraph(offsets, followed, work);
    }

    // A collector that is not asked would come later, and one that keeps what it frees would put the rows beside it. It stops what else
    // runs in the process, so that it is asked by large worlds only, beside which few others have room.
    private static void CollectWhatDrawingLeft(int links)
    {
        if (links >= ManyLinks)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static int[] Offsets(int users, IReadOnlyList<LinkList> found)
    {
        var offsets = new int[users + 1];
        foreach (LinkList links in found)
        {
            foreach ((int follower, int followed) in links)
            {
                offsets[follower + 1] += follower == followed ? 0 : 1;
            }
        }

        for (int user = 0; user < users; user++)
        {
            offsets[user + 1] = checked(offsets[user] + offsets[user + 1]);
        }

        return offsets;
    }

    /// <summary>Writes the rows of some users; <paramref name="ends"/> go from their beginnings to their ends.</summary>
    private static void Fill(IReadOnlyList<LinkList> found, (int First, int End) users, int[] followed, int[] ends)
    {
        foreach (LinkList links in found)
        {
            foreach ((int follower, int other) in links)
            {
                if (follower >= users.First && follower < users.End && follower != other)
                {
                    followed[ends[follower]++] = other;
                }
            }
        }
    }

    /// <summary>Sorts the rows of some users, and ends them where repeated links begin.</summary>
    private static void Sort((int First, int End) users, int[] followed, int[] offsets, int[] ends)
    {
        for (int user = users.First; user < users.End; user++)
        {
            Span<int> row = followed.AsSpan(offsets[user]..ends[user]);
            row.Sort();
            int kept = 0;
            foreach (int account in row)
            {
                if (kept == 0 || row[kept - 1] != account)
                {
                    row[kept++] = account;
                }
            }

            ends[user] = offsets[user] + kept;
        }
    }

    private static void CloseGaps(ref int[] followed, int[] offsets, int[] ends)
    {
        int count = 0;
        for (int user = 0; user < ends.Length; user++)
        {
            Span<int> row = followed.AsSpan(offsets[user]..ends[user]);
            if (count != offsets[user])
            {
                row.CopyTo(followed.AsSpan(count));
            }

            offsets[user] = count;
            count += row.Length;
        }

        offsets[ends.Length] = count;
        if (count != followed.Length)
        {
            Array.Resize(ref followed, count);
        }
    }

    /// <summary>Marks the mutual ones among the edges of some words.</summary>
    private void MarkMutual((int First, int End) words)
    {
        int edge = words.First * BitsPerWord;
        int end = (int)Math.Min(words.End * (long)BitsPerWord, Edges);
        int user = FollowerOf(edge);
        for (; edge < end; edge++)
        {
            while (edge >= _offsets[user + 1])
            {
                user++;
            }

            bool isMutual = _followed[edge] < Users && Has(new Account(_followed[edge]), new Account(user));
            _mutual[edge / BitsPerWord] |= isMutual ? 1UL << (edge % BitsPerWord) : 0;
        }
    }

    private int FollowerOf(int edge)
    {
        // Of users without an edge, all begin where the next begins.
        int found = _offsets.AsSpan().BinarySearch(edge);
        return found >= 0 ? Math.Min(found, Users - 1) : ~found - 1;
    }
}
