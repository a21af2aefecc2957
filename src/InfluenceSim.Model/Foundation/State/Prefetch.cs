using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>
/// Asks for memory that is read soon, so that it comes while other work is done. It changes nothing but time, and does nothing where the
/// machine cannot.
/// </summary>
internal static class Prefetch
{
    private const int LineBytes = 64;
    private const int FirstLines = 4;

    /// <summary>Asks for the lines of a run of values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
        for (int at = 0; at < bytes.Length; at += LineBytes)
        {
            Line(in bytes[at]);
        }

        // A run that does not begin with a line ends in one more.
        if (!bytes.IsEmpty)
        {
            Line(in bytes[^1]);
        }
    }

    /// <summary>Asks for the first lines of a run of values: what is beyond comes by itself while these are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Beginning<T>(ReadOnlySpan<T> values)
        where T : unmanaged => Run(values[..Math.Min(values.Length, FirstLines * LineBytes / Unsafe.SizeOf<T>())]);

    /// <summary>Asks for the line of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line<T>(ref readonly T value)
    {
        if (Sse.IsSupported)
        {
            // The collector may move the value before the line comes: a line is asked for in vain then, and no more.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
        }
    }
}
