using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Whom the users of a block follow, with flags and bonds, ascending by account; and the reverse, per account the block's
/// users that follow it. An edge lives in its follower's block only.
/// </summary>
internal sealed class FollowLists : Column
{
    private const int Slack = 1;
    private const int SignShift = (sizeof(int) * 8) - 1;

    private readonly PackedLists<Follow> _lists;
    private readonly int _accounts;
    private FollowerIndex _followers;
    private uint[] _entries = [];
    private ushort[] _bonds = [];

    /// <summary>Lists without a follow.</summary>
    /// <param name="users">Users of the block.</param>
    /// <param name="accounts">Accounts that there are.</param>
    /// <param name="follows">About how many follows there will be.</param>
    public FollowLists(int users, int accounts, long follows)
    {
        _accounts = accounts;
        _lists = new PackedLists<Follow>(users, Follow.None, Slack);
        _followers = new FollowerIndex(accounts, follows);
        _lists.Expect(follows);
    }

    /// <summary>Number of accounts a user of the block follows.</summary>
    public int Count(Row user) => _lists.Count(user);

    /// <summary>Account at a position of a user's list.</summary>
    public Account Account(Row user, int position) => _lists.At(user, position).Account;

    /// <summary>Flags at a position of a user's list.</summary>
    public FollowFlags Flags(Row user, int position) => _lists.At(user, position).Flags;

    /// <summary>Sets the flags at a position of a user's list.</summary>
    public void SetFlags(Row user, int position, FollowFlags flags) => _lists.At(user, position).Flags = flags;

    /// <summary>Bond in [0, 1] at a position of a user's list.</summary>
    public double Bond(Row user, int position) => _lists.At(user, position).Bond / (double)ushort.MaxValue;

    /// <summary>Sets the bond at a position of a user's list; stored in steps of 1/65535.</summary>
    public void SetBond(Row user, int position, double bond) =>
        _lists.At(user, position).Bond = (ushort)(int)((DetMath.Clamp(bond, 0, 1) * ushort.MaxValue) + 0.5);

    /// <summary>Multiplies all bonds of a user by a factor below 1, rounded down, so that every bond ends.</summary>
    public void DecayBonds(Row user, double factor)
    {
        foreach (ref Follow follow in _lists.Of(user))
        {
            if (follow.Bond != 0)
            {
                follow.Bond = (ushort)(int)(follow.Bond * factor);
            }
        }
    }

    /// <summary>Users of the block that follow an account.</summary>
    public ReadOnlySpan<int> FollowersOf(Account account) => _followers.Of(account);

    /// <summary>Asks for the first of an account's followers, to whom something is pushed next.</summary>
    public void ExpectFollowers(Account account) => _followers.Expect(account);

    /// <summary>Position of an account in a user's list, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Row user, Account account)
    {
        ReadOnlySpan<Follow> list = _lists.Of(user);
        int position = LowerBound(list, account);
        return position < list.Length && list[position].Account == account ? position : -1;
    }

    /// <summary>Asks for the list of a user who reads soon.</summary>
    public void Expect(Row user) => Prefetch.Run<Follow>(_lists.Of(user));

    /// <summary>Gives a user who follows nobody so many follows; the caller writes them, ascending by account.</summary>
    public Span<Follow> Fill(Row user, int count) => _lists.Fill(user, count);

    /// <summary>Notes the followers of all accounts anew, after <see cref="Fill"/>.</summary>
    public void IndexFollowers() => _followers.Rebuild(_lists);

    /// <summary>Adds an edge unless it is there; says whether it was added.</summary>
    public bool Add(Row user, Account account, FollowFlags flags)
    {
        ReadOnlySpan<Follow> list = _lists.Of(user);
        int position = LowerBound(list, account);
        if (position < list.Length && list[position].Account == account)
        {
            return false;
        }

        _lists.Insert(user, position, new Follow(account, flags));
        _followers.Add(account, user);
        return true;
    }

    /// <summary>Removes the edge at a position of a user's list.</summary>
    public void RemoveAt(Row user, int position)
    {
        _followers.Remove(Account(user, position), user);
        _lists.RemoveAt(user, position);
    }

    /// <inheritdoc/>
    public override long Bytes => _lists.Bytes + _followers.Bytes
        + (_entries.Length * (long)sizeof(uint)) + (_bonds.Length * (long)sizeof(ushort));

    /// <inheritdoc/>
    public override void Save(StateWriter writer)
    {
        for (int user = 0; user < _lists.Lists; user++)
        {
            Apart(new Row(user), out Span<uint> entries, out Span<ushort> bonds);
            writer.Write(entries.Length);
            writer.WriteSpan<uint>(entries);
            writer.WriteSpan<ushort>(bonds);
        }
    }

    /// <inheritdoc/>
    public override void Load(StateReader reader)
    {
        long follows = Saved(reader);
        _lists.Clear();
        _lists.Expect(follows);
        _followers = new FollowerIndex(_accounts, follows);
        for (int user = 0; user < _lists.Lists; user++)
        {
            int count = ReadCount(reader);
            Reserve(count);
            reader.ReadSpan(_entries.AsSpan(0, count));
            reader.ReadSpan(_bonds.AsSpan(0, count));
            Span<Follow> list = _lists.Fill(user, count);
            for (int position = 0; position < count; position++)
            {
                list[position] = new Follow(_entries[position], _bonds[position]);
            }
        }

        _followers.Rebuild(_lists);
    }

    /// <inheritdoc/>
    public override void Hash(Row row, ref EntityHash hash, ref ulong word)
    {
        Apart(row, out Span<uint> entries, out Span<ushort> bonds);
        hash.Add<uint>(entries);
        hash.Add<ushort>(bonds);
    }

    /// <summary>Edges of the block.</summary>
    public long Edges() => _lists.Values();

    /// <summary>Follows that the saved lists have together.</summary>
    private long Saved(StateReader reader)
    {
        long follows = 0;
        StateReader ahead = reader.Ahead();
        for (int user = 0; user < _lists.Lists; user++)
        {
            int count = ReadCount(ahead);
            ahead.Skip(count * (sizeof(uint) + sizeof(ushort)));
            follows += count;
        }

        return follows;
    }

    private static int ReadCount(StateReader reader) => reader.ReadCount(reader.Remaining / (sizeof(uint) + sizeof(ushort)));

    /// <summary>A user's list as hashes and saved state have it; valid until it is asked again.</summary>
    private void Apart(Row user, out Span<uint> entries, out Span<ushort> bonds)
    {
        ReadOnlySpan<Follow> list = _lists.Of(user);
        Reserve(list.Length);
        entries = _entries.AsSpan(0, list.Length);
        bonds = _bonds.AsSpan(0, list.Length);
        for (int position = 0; position < list.Length; position++)
        {
            entries[position] = list[position].Entry;
            bonds[position] = list[position].Bond;
        }
    }

    private void Reserve(int count)
    {
        if (count > _entries.Length)
        {
            _entries = new uint[Math.Max(count, 2 * _entries.Length)];
            _bonds = new ushort[_entries.Length];
        }
    }

    /// <summary>Position of the first follow of an account, or of one after it.</summary>
    /// <remarks>
    /// Which half an account lies in nobody could guess: the sign of a difference adds the lower half or nothing, without a branch.
    /// Measured with 50 follows: half the time.
    /// </remarks>
    internal static int LowerBound(ReadOnlySpan<Follow> list, Account account)
    {
        int low = 0;
        for (int left = list.Length; left > 0;)
        {
            int half = (left + 1) >> 1;
            low += half & ((list[low + half - 1].Account - account) >> SignShift);
            left -= half;
        }

        return low;
    }

    /// <summary>The same with a branch for each half.</summary>
    internal static int LowerBoundPlainly(ReadOnlySpan<Follow> list, Account account)
    {
        int low = 0;
        int high = list.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (list[middle].Account < account)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
