using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>
/// Numbers that are counted apart and added up: lists of numbers, histograms and hashes. A sheet says what it holds once, in the
/// lists that it makes its base with; adding, clearing, saving, loading and sending all of it follow from there, and what is in no list
/// has no place to be counted in.
/// </summary>
public abstract class CountSheet
{
    private readonly long[][] _lists;
    private readonly Histogram?[] _histograms;
    private readonly Hash128[] _hashes;

    private protected CountSheet(int[] lists, int histograms = 0, int hashes = 0)
    {
        _lists = Array.ConvertAll(lists, length => new long[length]);
        _histograms = histograms == 0 ? [] : new Histogram?[histograms];
        _hashes = hashes == 0 ? [] : new Hash128[hashes];
    }

    /// <summary>The lists of numbers, in the order in which they were given.</summary>
    internal IReadOnlyList<long[]> Arrays => _lists;

    private protected Span<Histogram?> Histograms => _histograms;

    private protected Span<Hash128> Hashes => _hashes;

    /// <summary>Sets all to zero.</summary>
    internal void Clear()
    {
        foreach (long[] list in _lists)
        {
            Array.Clear(list);
        }

        Array.Clear(_histograms);
        Array.Clear(_hashes);
    }

    internal void Write(StateWriter writer)
    {
        foreach (long[] list in _lists)
        {
            // Most blocks of one person count nothing in an hour: zeros need no room.
            writer.WriteArray<long>(list.AsSpan().ContainsAnyExcept(0) ? list : []);
        }

        foreach (Histogram? histogram in _histograms)
        {
            writer.Write(histogram is not null);
            histogram?.Write(writer);
        }

        writer.WriteSpan<Hash128>(_hashes);
    }

    internal void Read(StateReader reader)
    {
        Clear();
        foreach (long[] list in _lists)
        {
            int length = reader.ReadCount(list.Length);
            if (length != 0 && length != list.Length)
            {
                throw new StateException($"a list of {length} numbers where {list.Length} belong");
            }

            reader.ReadSpan(list.AsSpan(0, length));
        }

        for (int place = 0; place < _histograms.Length; place++)
        {
            _histograms[place] = reader.Read<bool>() ? Histogram.Read(reader) : null;
        }

        reader.ReadSpan<Hash128>(_hashes);
    }

    private protected void AddSheet(CountSheet other)
    {
        for (int place = 0; place < _lists.Length; place++)
        {
            long[] into = _lists[place];
            long[] from = other._lists[place];
            for (int i = 0; i < into.Length; i++)
            {
                into[i] += from[i];
            }
        }

        for (int place = 0; place < _histograms.Length; place++)
        {
            _histograms[place] = Histogram.Sum(_histograms[place], other._histograms[place]);
        }

        for (int place = 0; place < _hashes.Length; place++)
        {
            _hashes[place] += other._hashes[place];
        }
    }
}
