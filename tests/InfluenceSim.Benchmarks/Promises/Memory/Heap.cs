namespace InfluenceSim.Benchmarks.Promises.Memory;

/// <summary>What this process holds.</summary>
internal static class Heap
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Bytes that are still needed.</summary>
    public static long Live()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>The most resident memory of the process while something is done, above what it had before.</summary>
    public static T Peak<T>(Func<T> work, out long bytes)
    {
        Live();
        long before = Environment.WorkingSet;
        long most = before;
        using var end = new CancellationTokenSource();
        var watch = new Thread(() =>
        {
            do
            {
                most = Math.Max(most, Environment.WorkingSet);
            }
            while (!end.Token.WaitHandle.WaitOne(Interval));
        });
        watch.Start();
        T result = work();
        end.Cancel();
        watch.Join();
        bytes = Math.Max(most, Environment.WorkingSet) - before;
        return result;
    }
}
