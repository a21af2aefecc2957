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
    private const int IdBits = 28;
    private const uint IdMask = (1u << IdBits) - 1;
    private const int Slack = 4;

    private readonly int[] _start;
    private readonly int[] _count;
    private readonly int[] _capacity;
    private readonly FollowerIndex _followers = new();
    private uint[] _entries;
    private ushort[] _bonds;
    private int _used;

    public FollowLists(int users, int edges)
    {
        _start = new int[users];
        _count = new int[users];
        _capacity = new int[users];
        _entries = new uint[edges + (users * Slack)];
        _bonds = new ushort[_entries.Length];
    }

    /// <summary>Number of accounts a user of the block follows.</summary>
    public int Count(Row user) => _count[user];

    /// <summary>Account at a position of a user's list.</summary>
    public Account Account(Row user, int position) => new((int)(_entries[_start[user] + position] & IdMask));

    /// <summary>Flags at a position of a user's list.</summary>
    public FollowFlags Flags(Row user, int position) => (FollowFlags)(_entries[_start[user] + position] >> IdBits);

    /// <summary>Sets the flags at a position of a user's list.</summary>
    public void SetFlags(Row user, int position, FollowFlags flags)
    {
        ref uint entry = ref _entries[_start[user] + position];
        entry = (entry & IdMask) | ((uint)flags << IdBits);
    }

    /// <summary>Bond in [0, 1] at a position of a user's list.</summary>
    public double Bond(Row user, int position) => _bonds[_start[user] + position] / (double)ushort.MaxValue;

    /// <summary>Sets the bond at a position of a user's list; stored in steps of 1/65535.</summary>
    public void SetBond(Row user, int position, double bond) =>
        _bonds[_start[user] + position] = (ushort)(int)((DetMath.Clamp(bond, 0, 1) * ushort.MaxValue) + 0.5);

    /// <summary>Multiplies all bonds of a user by a factor below 1, rounded down, so that every bond ends.</summary>
    public void DecayBonds(Row user, double factor)
    {
        foreach (ref ushort bond in _bonds.AsSpan(_start[user], _count[user]))
        {
            if (bond != 0)
            {
                bond = (ushort)(int)(bond * factor);
            }
        }
    }

    /// <summary>Raw list of a user, for hashes and state.</summary>
    public ReadOnlySpan<uint> Entries(Row user) => _entries.AsSpan(_start[user], _count[user]);

    /// <summary>Raw bonds of a user, for hashes and state.</summary>
    public ReadOnlySpan<ushort> Bonds(Row user) => _bonds.AsSpan(_start[user], _count[user]);

    /// <summary>Users of the block that follow an account.</summary>
    public ReadOnlySpan<int> FollowersOf(Account account) => _followers.Of(account);

    /// <summary>Position of an account in a user's list, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Row user, Account account)
    {
        int position = LowerBound(user, account);
        return position < _count[user] && Account(user, position) == account ? position : -1;
    }

    /// <summary>Makes room for so many accounts at once: a list that grows leaves its old places empty.</summary>
    public void Expect(Row user, int count) => Reserve(user, count);

    /// <summary>Adds an edge unless it is there; says whether it was added.</summary>
    public bool Add(Row user, Account account, FollowFlags flags)
    {
        int position = LowerBound(user, account);
        if (position < _count[user] && Account(user, position) == account)
        {
            return false;
        }

        Reserve(user, _count[user] + 1);
        int at = _start[user] + position;
        int tail = _count[user] - position;
        Array.Copy(_entries, at, _entries, at + 1, tail);
        Array.Copy(_bonds, at, _bonds, at + 1, tail);
        _entries[at] = (uint)account.Number | ((uint)flags << IdBits);
        _bonds[at] = 0;
        _count[user]++;
        _followers.Add(account, user);
        return true;
    }

    /// <summary>Removes the edge at a position of a user's list.</summary>
    public void RemoveAt(Row user, int position)
    {
        _followers.Remove(Account(user, position), user);
        int at = _start[user] + position;
        int tail = _count[user] - position - 1;
        Array.Copy(_entries, at + 1, _entries, at, tail);
        Array.Copy(_bonds, at + 1, _bonds, at, tail);
        _count[user]--;
    }

    /// <inheritdoc/>
    public override long Bytes => ((_start.Length + _count.Length + _capacity.Length + _entries.Length) * (long)sizeof(int))
        + (_bonds.Length * sizeof(ushort)) + _followers.Bytes;

    /// <inheritdoc/>
    public override void Save(StateWriter writer)
    {
        for (int number = 0; number < _count.Length; number++)
        {
            var user = new Row(number);
            writer.Write(_count[user]);
            writer.WriteSpan(Entries(user));
            writer.WriteSpan(Bonds(user));
        }
    }

    /// <inheritdoc/>
    public override void Load(StateReader reader)
    {
        Clear();
        for (int number = 0; number < _count.Length; number++)
        {
            var user = new Row(number);
            int count = reader.ReadCount(reader.Remaining / (sizeof(uint) + sizeof(ushort)));
            Reserve(user, count);
            _count[user] = count;
            reader.ReadSpan(_entries.AsSpan(_start[user], count));
            reader.ReadSpan(_bonds.AsSpan(_start[user], count));
            foreach (uint entry in Entries(user))
            {
                _followers.Add(new Account((int)(entry & IdMask)), user);
            }
        }
    }

    /// <inheritdoc/>
    public override void Hash(Row row, ref EntityHash hash, ref ulong word)
    {
        hash.Add(Entries(row));
        hash.Add(Bonds(row));
    }

    /// <summary>Edges of the block.</summary>
    public long Edges()
    {
        long sum = 0;
        foreach (int count in _count)
        {
            sum += count;
        }

        return sum;
    }

    private void Clear()
    {
        Array.Clear(_start);
        Array.Clear(_count);
        Array.Clear(_capacity);
        _followers.Clear();
        _used = 0;
    }

    private int LowerBound(Row user, Account account)
    {
        int low = _start[user];
        int high = low + _count[user];
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if ((int)(_entries[middle] & IdMask) < account)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - _start[user];
    }

    private void Reserve(Row user, int count)
    {
        if (count <= _capacity[user])
        {
            return;
        }

        int capacity = count + Slack;
        if (_used + capacity > _entries.Length)
        {
            int length = Math.Max(_used + capacity, _entries.Length + (_entries.Length / 4));
            Array.Resize(ref _entries, length);
            Array.Resize(ref _bonds, length);
        }

        Array.Copy(_entries, _start[user], _entries, _used, _count[user]);
        Array.Copy(_bonds, _start[user], _bonds, _used, _count[user]);
        _start[user] = _used;
        _capacity[user] = capacity;
        _used += capacity;
    }
}
