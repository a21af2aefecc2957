using System.Buffers;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>
/// Many short lists that change little, in one array. A list that outgrows its place moves to the end. What it leaves is vacant, and the
/// list before it may grow into it; where the end is reached, all lists slide together. So no place is lost for good, a list costs eight
/// bytes beside its values, and none is an object that the garbage collector has to look at.
/// </summary>
/// <param name="lists">Number of lists, all without a value.</param>
/// <param name="vacant">A value that no list ever holds.</param>
/// <param name="slack">Places beside its values that a list gets where it is placed.</param>
internal sealed class PackedLists<T>(int lists, T vacant, int slack)
    where T : unmanaged, IEquatable<T>
{
    // What new places are vacant, as a share of those that are not.
    private const int VacantShare = 10;

    // Where less than this share is vacant after lists have slid together, there come to be more: it must not happen at each slide.
    private const int LeastVacantShare = 40;

    // Lists that have hardly begun get places for one more value in each so many of them.
    private const int ListsForPlace = 4;

    // A long list gets places in proportion to its length, so that it does not move at each new value.
    private const int LengthForSlack = 16;

    private int[] _start = new int[lists];
    private int[] _count = new int[lists];
    private T[] _places = [];

    // Places from here on were never given out.
    private int _end;

    /// <summary>Number of lists.</summary>
    public int Lists { get; private set; } = lists;

    /// <summary>Bytes of its arrays.</summary>
    public long Bytes => ((_start.Length + _count.Length) * (long)sizeof(int)) + (_places.Length * (long)Unsafe.SizeOf<T>());

    /// <summary>Number of values of a list.</summary>
    public int Count(int list) => _count[list];

    /// <summary>Value at a position of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T At(int list, int position) => ref _places[_start[list] + position];

    /// <summary>Values of a list, valid until any list grows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Of(int list) => _places.AsSpan(_start[list], _count[list]);

    /// <summary>Values of all lists.</summary>
    public long Values()
    {
        long sum = 0;
        foreach (int count in _count.AsSpan(0, Lists))
        {
            sum += count;
        }

        return sum;
    }

    /// <summary>Takes all values from all lists.</summary>
    public void Clear()
    {
        Array.Clear(_start);
        Array.Clear(_count);
        _end = 0;
    }

    /// <summary>Makes room for so many values at once, all lists together, with slack for each list.</summary>
    public void Expect(long values)
    {
        long places = _end + values + (Lists * (long)slack);
        if (places > _places.Length)
        {
            Array.Resize(ref _places, checked((int)(places + (places / VacantShare))));
        }
    }

    /// <summary>Gives each list so many values, one list behind the other without slack; which, the caller writes.</summary>
    public void Lay(ReadOnlySpan<int> counts)
    {
        counts.CopyTo(_count);
        _end = 0;
        for (int list = 0; list < Lists; list++)
        {
            _start[list] = _end;
            _end = checked(_end + counts[list]);
        }

        if (_end > _places.Length)
        {
            _places = new T[checked(_end + (_end / VacantShare))];
        }
    }

    /// <summary>Adds a list without a value; its number.</summary>
    public int AddList()
    {
        if (Lists == _start.Length)
        {
            int length = Math.Max(Lists + 1, Lists + (Lists / 2));
            Array.Resize(ref _start, length);
            Array.Resize(ref _count, length);
        }

        return Lists++;
    }

    /// <summary>Gives a list that has no value so many; which, the caller writes.</summary>
    public Span<T> Fill(int list, int count)
    {
        if (count > 0)
        {
            Place(list, count, slack);
            _count[list] = count;
        }

        return Of(list);
    }

    /// <summary>Adds a value to a list at a position.</summary>
    public void Insert(int list, int position, T value)
    {
        int count = _count[list];
        if (!HasRoom(list))
        {
            Place(list, count + 1, slack + (count / LengthForSlack));
        }

        _count[list] = count + 1;
        Span<T> values = Of(list);
        values[position..count].CopyTo(values[(position + 1)..]);
        values[position] = value;
    }

    /// <summary>Removes the value at a position of a list.</summary>
    public void RemoveAt(int list, int position)
    {
        Span<T> values = Of(list);
        values[(position + 1)..].CopyTo(values[position..]);
        Shorten(list, values.Length - 1);
    }

    /// <summary>Removes all values of a list but the first ones.</summary>
    public void Shorten(int list, int count)
    {
        Of(list)[count..].Fill(vacant);
        _count[list] = count;
    }

    // Whether the place behind a list is vacant, and then the list's.
    private bool HasRoom(int list)
    {
        int next = _start[list] + _count[list];
        if (next < _end)
        {
            return _places[next].Equals(vacant);
        }

        // A list without a value can have been anywhere.
        if (next > _end || next == _places.Length)
        {
            return false;
        }

        _end = next + 1;
        return true;
    }

    /// <summary>Moves a list to the end, to so many places for values and as many as wanted beside them.</summary>
    private void Place(int list, int count, int beside)
    {
        if (_end + count + beside > _places.Length)
        {
            MakeRoom(count + beside);
        }

        int held = _count[list];
        Span<T> from = Of(list);
        from.CopyTo(_places.AsSpan(_end));
        from.Fill(vacant);
        _places.AsSpan(_end + held, count + beside - held).Fill(vacant);
        _start[list] = _end;
        _end += count + beside;
    }

    private void MakeRoom(int places)
    {
        SlideTogether();
        long least = _end + (long)places;
        if (least > _places.Length - (_places.Length / LeastVacantShare))
        {
            Array.Resize(ref _places, checked((int)(least + Math.Max(least / VacantShare, Lists / ListsForPlace) + 1)));
        }
    }

    private void SlideTogether()
    {
        // Lent, because lists slide too often to leave as much behind each time.
        int[] order = ArrayPool<int>.Shared.Rent(Lists);
        int[] starts = ArrayPool<int>.Shared.Rent(Lists);
        int held = 0;
        for (int list = 0; list < Lists; list++)
        {
            order[held] = list;
            starts[held] = _start[list];
            held += _count[list] > 0 ? 1 : 0;
        }

        RadixSort.Sort(starts.AsSpan(0, held), order.AsSpan(0, held));
        int free = 0;
        for (int next = 0; next < held; next++)
        {
            int list = order[next];
            int count = _count[list];
            Of(list).CopyTo(_places.AsSpan(free));
            _start[list] = free;

            // No list goes to the right, so that none is written over before it has gone.
            int limit = next + 1 < held ? starts[next + 1] : _places.Length;
            int beside = Math.Min(slack, limit - free - count);
            _places.AsSpan(free + count, beside).Fill(vacant);
            free += count + beside;
        }

        _end = free;
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<int>.Shared.Return(starts);
    }
}
