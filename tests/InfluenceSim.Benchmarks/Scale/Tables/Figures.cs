namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>All figures, in the order of the table.</summary>
internal static class Figures
{
    public static readonly Figure Activity = new("activity", "impressions per user and day", Better.Neither, 1);
    public static readonly Figure Pushes = new("pushes", "pushes per user and day", Better.Neither, 1);
    public static readonly Figure Build = new("build", "world built, s", Better.Less, 2);
    public static readonly Figure BuildPerEdge = new("build-edge", "world built, ns per follow", Better.Less);
    public static readonly Figure BuildAllocated = new("build-allocated", "bytes allocated by building over bytes kept", Better.Less, 1);
    public static readonly Figure Blocks = new("blocks", "blocks built on the world, s", Better.Less, 2);
    public static readonly Figure Kernel = new("kernel", "kernel on one thread, ns per impression, pushes and all", Better.Less);
    public static readonly Figure Sessions = new("sessions", "sessions alone, ns per impression", Better.Less);
    public static readonly Figure SessionsFloor = new("sessions-floor", "floor of them, ns per impression", Better.Neither, 1);
    public static readonly Figure OverFloor = new("over-floor", "sessions over their floor", Better.Less, 1);
    public static readonly Figure Push = new("push", "push, ns", Better.Less, 1);
    public static readonly Figure PushFloor = new("push-floor", "floor of it, ns", Better.Neither, 1);
    public static readonly Figure PushOverFloor = new("push-over-floor", "push over its floor", Better.Less, 2);
    public static readonly Figure LineRead = new("line-read", "probe: random line read, ns", Better.Neither, 1);
    public static readonly Figure LineWrite = new("line-write", "probe: random line written, ns", Better.Neither, 1);
    public static readonly Figure Naive = new("naive", "one call per follower, all threads, ns per delivered post", Better.Neither);
    public static readonly Figure OverKernel = new("naive-kernel", "that over a push on one thread", Better.More, 1);
    public static readonly Figure OverTick = new("naive-tick", "that over a whole tick on one thread", Better.More, 1);
    public static readonly Figure OneThread = new("tick-one", "whole tick on one thread, ms", Better.Less, 1);
    public static readonly Figure AllThreads = new("tick-all", "whole tick in the bare loop on all threads, ms", Better.Less, 1);
    public static readonly Figure Speedup = new("speedup", "one thread over all threads", Better.More, 2);
    public static readonly Figure Free = new("processors-free", "probe: processors there were for all threads", Better.Neither, 2);
    public static readonly Figure OneProcessor = new("processors-one", "processors that one thread had", Better.Neither, 2);
    public static readonly Figure AllProcessors = new("processors-all", "processors that the bare loop had", Better.Neither, 2);
    public static readonly Figure OrleansProcessors = new("processors-orleans", "processors that Orleans had", Better.Neither, 2);
    public static readonly Figure Serial = new("serial", "serial share of a tick on all threads, %", Better.Less, 1);
    public static readonly Figure Orleans = new("tick-orleans", "whole tick through Orleans on all threads, ms", Better.Less, 1);
    public static readonly Figure OrleansCost = new("orleans-cost", "Orleans over the bare loop", Better.Less, 3);
    public static readonly Figure OrleansCostWithout =
        new("orleans-cost-without", "Orleans over the bare loop, creators not called", Better.Less, 3);
    public static readonly Figure Impressions = new("impressions", "through Orleans, million impressions/s", Better.More, 3);

    /// <summary>By the pushes per impression of the rounds without grains.</summary>
    public static readonly Figure Delivered = new("delivered", "through Orleans, million pushes/s", Better.More, 3);
    public static readonly Figure Bytes = new("bytes", "live bytes per user, one block", Better.Less);
    public static readonly Figure WorldBytes = new("world-bytes", "of them the world's", Better.Less);
    public static readonly Figure OrleansBytes = new("orleans-bytes", "live bytes per user through Orleans", Better.Less);
    public static readonly Figure Allocated = new("allocated", "kB allocated per tick on one thread", Better.Less);
    public static readonly Figure AllocatedPerUser = new("allocated-user", "bytes allocated per user and tick", Better.Less, 1);
    public static readonly Figure Paused = new("paused", "GC pauses on one thread, ms per tick", Better.Neither, 2);
    public static readonly Figure OrleansPaused = new("orleans-paused", "GC pauses through Orleans, ms per tick", Better.Neither, 2);
    public static readonly Figure Growth = new("growth", "throughput per impression, % of the smallest size's", Better.More);
    public static readonly Figure Exponent = new("exponent", "exponent of build and first days by users + follows", Better.Neither, 2);

    public static IReadOnlyList<Figure> All { get; } =
    [
        Activity, Pushes, Build, BuildPerEdge, BuildAllocated, Blocks, Kernel, Sessions, SessionsFloor, OverFloor, Push, PushFloor,
        PushOverFloor, LineRead, LineWrite, Naive, OverKernel, OverTick, OneThread, AllThreads, Speedup,
        Free, OneProcessor, AllProcessors, OrleansProcessors, Serial, Orleans, OrleansCost,
        OrleansCostWithout, Impressions, Delivered, Bytes, WorldBytes, OrleansBytes, Allocated, AllocatedPerUser, Paused, OrleansPaused,
        Growth, Exponent,
    ];
}
