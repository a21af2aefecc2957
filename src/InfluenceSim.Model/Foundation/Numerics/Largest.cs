using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InfluenceSim.Model.Foundation.Numerics;

/// <summary>Where the largest of many numbers stands.</summary>
internal static class Largest
{
    /// <summary>Place of the first of the largest numbers, 0 where there is none; none may be NaN.</summary>
    /// <remarks>
    /// The largest number is the same in whatever order numbers are compared, so that vectors give the same place. They have no branch
    /// that a new largest number would surprise.
    /// </remarks>
    public static int First(ReadOnlySpan<double> values)
    {
        int lanes = Vector256<double>.Count;
        if (!Vector256.IsHardwareAccelerated || values.Length < lanes)
        {
            return FirstPlainly(values);
        }

        ref double start = ref MemoryMarshal.GetReference(values);
        int last = values.Length - lanes;
        Vector256<double> most = Vector256.LoadUnsafe(ref start, (nuint)last);
        for (int at = 0; at < last; at += lanes)
        {
            most = Vector256.MaxNative(most, Vector256.LoadUnsafe(ref start, (nuint)at));
        }

        Vector128<double> pair = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        Vector256<double> largest = Vector256.Create(Math.Max(pair[0], pair[1]));
        for (int at = 0; at < last; at += lanes)
        {
            uint found = Vector256.Equals(largest, Vector256.LoadUnsafe(ref start, (nuint)at)).ExtractMostSignificantBits();
            if (found != 0)
            {
                return at + BitOperations.TrailingZeroCount(found);
            }
        }

        uint end = Vector256.Equals(largest, Vector256.LoadUnsafe(ref start, (nuint)last)).ExtractMostSignificantBits();
        return last + BitOperations.TrailingZeroCount(end);
    }

    /// <summary>The same, number by number.</summary>
    public static int FirstPlainly(ReadOnlySpan<double> values)
    {
        int first = 0;
        for (int at = 1; at < values.Length; at++)
        {
            if (values[at] > values[first])
            {
                first = at;
            }
        }

        return first;
    }
}
