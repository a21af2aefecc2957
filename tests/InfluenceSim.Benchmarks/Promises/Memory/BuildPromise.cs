using System.Diagnostics;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Promises.Memory;

/// <summary>A world of a million people is built soon, and without much beside it.</summary>
internal sealed class BuildPromise : IMeasuredPromise
{
    private const int Users = 1_000_000;
    private const double MostSeconds = 30;
    private const double MostTimes = 2;
    private const double Megabyte = 1e6;

    public string Name => "build";

    public Task<PromiseResult> MeasureAsync()
    {
        // Once for the compiler.
        Build(Load.LeastUsers, SideBySide);
        double alone = Seconds(() => Build(Users, null)).Seconds;
        long before = Heap.Live();
        (double seconds, World world) = Heap.Peak(() => Seconds(() => Build(Users, SideBySide)), out long peak);
        double kept = Heap.Live() - before;
        string what = $"{Users} users with {world.Follows.Edges / (double)Users:F1} follows each";
        return Task.FromResult(new PromiseResult(
        [
            new PromiseRow(
                $"{what}, built",
                $"in under {MostSeconds:F0} s",
                $"{seconds:F1} s on {Environment.ProcessorCount} processors, {alone:F1} s on one",
                seconds < MostSeconds),
            new PromiseRow(
                "memory at its most while building, over what the world keeps",
                $"under {MostTimes:F0} times",
                $"{peak / kept:F2} times: {peak / Megabyte:F0} MB and {kept / Megabyte:F0} MB",
                peak / kept < MostTimes),
        ]));
    }

    private static World Build(int users, DoPieces? work) =>
        World.Build(new Load(users).Parameters, ReplicateKey.Of(Load.Seed, 0), graph: null, work);

    private static void SideBySide(int pieces, Action<int> piece) => Parallel.For(0, pieces, piece);

    private static (double Seconds, World World) Seconds(Func<World> build)
    {
        long started = Stopwatch.GetTimestamp();
        World world = build();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, world);
    }
}
