using System.Diagnostics;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>How many processors there are for all threads, while others may use the machine too.</summary>
internal static class ProcessorProbe
{
    private const int Milliseconds = 300;

    /// <summary>Lets so many threads do nothing but run; processors that they had.</summary>
    public static double Free(int threads)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        Thread[] running = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Run(started)))];
        foreach (Thread one in running)
        {
            one.Start();
        }

        foreach (Thread one in running)
        {
            one.Join();
        }

        return (Environment.CpuUsage.TotalTime - before) / Stopwatch.GetElapsedTime(started);
    }

    private static void Run(long started)
    {
        while (Stopwatch.GetElapsedTime(started).TotalMilliseconds < Milliseconds)
        {
        }
    }
}
