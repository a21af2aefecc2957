using System.Buffers;
using System.Numerics;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>
/// Sorts many numbers that are not negative, digit after digit from the lowest on, with what belongs to each: no two are compared, so
/// that the time grows with their number alone; of few, most of it goes to the counts of digits.
/// </summary>
/// <remarks>
/// Packed lists that slide together were 6 % of the kernel's time, and nearly all of it was their sorting. Measured: a hundred thousand
/// places of lists took a seventh of the time that comparing takes, a thousand as long, and a hundred five times as long: three
/// microseconds.
/// </remarks>
internal static class RadixSort
{
    private const int BitsPerByte = 8;
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int LastDigit = Digits - 1;

    /// <summary>Sorts ascending; equal numbers keep their order.</summary>
    /// <param name="keys">The numbers, 0 or more.</param>
    /// <param name="values">What belongs to each.</param>
    public static void Sort(Span<int> keys, Span<int> values)
    {
        int[] spareKeys = ArrayPool<int>.Shared.Rent(keys.Length);
        int[] spareValues = ArrayPool<int>.Shared.Rent(keys.Length);
        Span<int> toKeys = spareKeys.AsSpan(0, keys.Length);
        Span<int> toValues = spareValues.AsSpan(0, keys.Length);
        Span<int> ends = stackalloc int[Digits];
        int passes = (DigitBits - 1 + KeyBits(keys)) / DigitBits;
        Span<int> fromKeys = keys;
        Span<int> fromValues = values;
        for (int pass = 0; pass < passes; pass++)
        {
            int shift = pass * DigitBits;
            CountDigits(fromKeys, shift, ends);
            for (int at = 0; at < fromKeys.Length; at++)
            {
                int to = ends[(fromKeys[at] >> shift) & LastDigit]++;
                toKeys[to] = fromKeys[at];
                toValues[to] = fromValues[at];
            }

            Swap(ref fromKeys, ref toKeys);
            Swap(ref fromValues, ref toValues);
        }

        if (passes % 2 != 0)
        {
            fromKeys.CopyTo(keys);
            fromValues.CopyTo(values);
        }

        ArrayPool<int>.Shared.Return(spareKeys);
        ArrayPool<int>.Shared.Return(spareValues);
    }

    private static int KeyBits(ReadOnlySpan<int> keys)
    {
        int bits = 0;
        foreach (int key in keys)
        {
            bits |= key;
        }

        return (sizeof(int) * BitsPerByte) - BitOperations.LeadingZeroCount((uint)bits);
    }

    /// <summary>Notes where the numbers with each digit begin; placing them moves that to their end.</summary>
    private static void CountDigits(ReadOnlySpan<int> keys, int shift, Span<int> begins)
    {
        begins.Clear();
        foreach (int key in keys)
        {
            begins[(key >> shift) & LastDigit]++;
        }

        int begin = 0;
        foreach (ref int digit in begins)
        {
            (begin, digit) = (begin + digit, begin);
        }
    }

    private static void Swap(ref Span<int> one, ref Span<int> other)
    {
        Span<int> kept = one;
        one = other;
        other = kept;
    }
}
