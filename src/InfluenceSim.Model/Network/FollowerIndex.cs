using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Network;

/// <summary>
/// Per account, the block's users that follow it. Open addressing from account to a row of users, so that a block
/// of one person costs no more than its own follows; rows are unordered, because each follower has an inbox of its own.
/// </summary>
internal sealed class FollowerIndex
{
    private const int Empty = -1;
    private const int Least = 16;
    private int[] _accounts = [];
    private int[][] _rows = [];
    private int[] _counts = [];
    private int _used;

    public FollowerIndex() => Clear();

    /// <summary>Bytes of its arrays, rows and what refers to them.</summary>
    public long Bytes => ((_accounts.Length + _counts.Length) * (long)sizeof(int))
        + _rows.Sum(row => IntPtr.Size + (row is null ? 0 : row.Length * (long)sizeof(int)));

    public void Clear()
    {
        Allocate(Least);
        _used = 0;
    }

    public ReadOnlySpan<int> Of(Account account)
    {
        int slot = Slot(account);
        return _accounts[slot] == account ? _rows[slot].AsSpan(0, _counts[slot]) : default;
    }

    public void Add(Account account, Row user)
    {
        if (_used * 2 >= _accounts.Length)
        {
            Grow();
        }

        int slot = Slot(account);
        if (_accounts[slot] != account)
        {
            _accounts[slot] = account;
            _rows[slot] = new int[2];
            _used++;
        }

        if (_counts[slot] == _rows[slot].Length)
        {
            Array.Resize(ref _rows[slot], Math.Max(4, _counts[slot] + (_counts[slot] / 2)));
        }

        _rows[slot][_counts[slot]++] = user;
    }

    public void Remove(Account account, Row user)
    {
        int slot = Slot(account);
        int[] row = _rows[slot];
        int at = Array.IndexOf(row, user, 0, _counts[slot]);
        row[at] = row[--_counts[slot]];
    }

    private int Slot(Account account)
    {
        int mask = _accounts.Length - 1;
        int slot = (int)((uint)account.Number * 2654435769u >> 7) & mask;
        while (_accounts[slot] != account && _accounts[slot] != Empty)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        (int[] accounts, int[][] rows, int[] counts) = (_accounts, _rows, _counts);
        Allocate(accounts.Length * 2);
        for (int i = 0; i < accounts.Length; i++)
        {
            if (accounts[i] != Empty)
            {
                int slot = Slot(new Account(accounts[i]));
                (_accounts[slot], _rows[slot], _counts[slot]) = (accounts[i], rows[i], counts[i]);
            }
        }
    }

    private void Allocate(int size)
    {
        _accounts = new int[size];
        Array.Fill(_accounts, Empty);
        _rows = new int[size][];
        _counts = new int[size];
    }
}
