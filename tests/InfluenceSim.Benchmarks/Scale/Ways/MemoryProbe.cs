using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>How fast this machine touches cache lines by chance, in memory as large as the inboxes.</summary>
internal sealed class MemoryProbe(long bytes)
{
    private const int Touches = 4_000_000;
    private readonly Line[] _lines = new Line[Math.Max(1, bytes / Marshal.SizeOf<Line>())];
    private ulong _state = 88172645463325252;

    /// <summary>Nanoseconds to read a line; no read waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Read()
    {
        ulong sum = 0;
        long started = Stopwatch.GetTimestamp();
        for (int touch = 0; touch < Touches; touch++)
        {
            sum += _lines[Next()].Word;
        }

        double nanoseconds = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        _lines[0].Word = sum;
        return nanoseconds / Touches;
    }

    /// <summary>Nanoseconds to write to a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Write()
    {
        long started = Stopwatch.GetTimestamp();
        for (int touch = 0; touch < Touches; touch++)
        {
            _lines[Next()].Word = (ulong)touch;
        }

        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / Touches;
    }

    // Marsaglia's xorshift: a few cycles, far less than a miss.
    private int Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)Math.BigMul(_state, (ulong)_lines.Length, out _);
    }

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Line
    {
        public ulong Word;
    }
}
