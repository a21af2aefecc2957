using System.Diagnostics;
using InfluenceSim.Benchmarks.Scale.Naive;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Scale;

/// <summary>
/// Measures one size. Ways that are compared take the same ticks, by turns, tick by tick; a ratio is of two times of one round.
/// </summary>
/// <remarks>
/// Two runs are held at a time: first the kernel on one thread with the floor, beside the bare loop on all threads; then the bare loop
/// beside Orleans. That they are the same run is checked by their digests.
/// </remarks>
internal sealed class SizeMeasurement(Load load, int filledDays, int rounds, EmbeddedCluster silo, Action<string> tell)
{
    private const double Percent = 100;
    private const double Million = 1e6;
    private const double Milliseconds = 1e3;
    private const double Nanoseconds = 1e9;
    private const double Kilobyte = 1e3;
    private const int MostBuilds = 3;

    // The hour of most sessions and, with them, of most posts.
    private const int BusyHour = 19;

    private readonly int _threads = Environment.ProcessorCount;
    private readonly Dictionary<string, IReadOnlyList<double>> _values = [];
    private double? _pushesPerImpression;

    /// <summary>Seconds that the build and the first days took on one thread.</summary>
    public double Whole { get; private set; }

    /// <summary>Users and follows at tick 0.</summary>
    public double Elements { get; private set; }

    /// <summary>Measures everything.</summary>
    /// <exception cref="InvalidOperationException">Two ways did not do the same.</exception>
    public async Task<ScaleSize> MeasureAsync()
    {
        long empty = Live();
        World world = Build(empty);
        BareLoop together = await WithoutGrainsAsync(world, empty);
        await ThroughGrainsAsync(together);
        return Measured;
    }

    /// <summary>Measures one thread against all threads, and nothing else.</summary>
    /// <exception cref="InvalidOperationException">Both did not do the same.</exception>
    public ScaleSize MeasureThreads()
    {
        World world = Draw();
        BareLoop alone = Filled(world, 1);
        BareLoop together = Filled(world, _threads);
        for (int round = 1; round <= rounds; round++)
        {
            Note(Figures.Free, ProcessorProbe.Free(_threads));
            AgainstAllThreads(alone, together);
            tell($"{load.Users} users: round {round} of {rounds} on one thread and on all");
        }

        RequireSame(alone.Digest, together.Digest, "one thread", "all threads");
        return Measured;
    }

    /// <summary>Measures Orleans against the bare loop on the same threads, and nothing else.</summary>
    /// <exception cref="InvalidOperationException">Both did not do the same.</exception>
    public async Task<ScaleSize> MeasureOrleansAsync()
    {
        await ThroughGrainsAsync(Filled(Draw(), _threads));
        return Measured;
    }

    private ScaleSize Measured => new(load.Users, load.Stated, _values);

    private World Draw() => World.Build(load.Parameters, ReplicateKey.Of(Load.Seed, 0));

    private BareLoop Filled(World world, int threads)
    {
        var loop = new BareLoop(world, threads);
        loop.Run(filledDays * SimulationParameters.HoursPerDay);
        return loop;
    }

    private World Build(long empty)
    {
        World? world = null;
        double seconds = 0;
        for (int build = 0; build < Math.Min(rounds, MostBuilds); build++)
        {
            world = null;
            long before = Live();
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            long started = Stopwatch.GetTimestamp();
            world = Draw();
            seconds = Seconds(started);
            double all = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            Note(Figures.Build, seconds);
            Note(Figures.BuildPerEdge, seconds * Nanoseconds / world.Follows.Edges);
            Note(Figures.BuildAllocated, all / (Live() - before));
            Elements = load.Users + (double)world.Follows.Edges;
        }

        Whole += seconds;
        Note(Figures.WorldBytes, (Live() - empty) / (double)load.Users);
        tell($"{load.Users} users: world built in {seconds:F1} s");
        return world!;
    }

    private async Task<BareLoop> WithoutGrainsAsync(World world, long empty)
    {
        long started = Stopwatch.GetTimestamp();
        var alone = new BareLoop(world, 1);
        Note(Figures.Blocks, Seconds(started));
        alone.Run(filledDays * SimulationParameters.HoursPerDay);
        Whole += Seconds(started);
        Note(Figures.Bytes, (Live() - empty) / (double)load.Users);
        tell($"{load.Users} users: {filledDays} days on one thread in {Seconds(started):F1} s");

        BareLoop together = Filled(world, _threads);
        var days = new TracedDays(alone, together, load.Parameters.Feed.Inbox);
        var probe = new MemoryProbe(days.Floor.Bytes);
        for (int round = 1; round <= rounds; round++)
        {
            Note(Figures.Free, ProcessorProbe.Free(_threads));
            Note(Figures.LineRead, probe.Read());
            Note(Figures.LineWrite, probe.Write());
            await AgainstBaselinesAsync(days);
            AgainstAllThreads(alone, together);
            tell($"{load.Users} users: round {round} of {rounds} without grains");
        }

        RequireSame(alone.Digest, together.Digest, "one thread", "all threads");
        return together;
    }

    private async Task AgainstBaselinesAsync(TracedDays days)
    {
        NaiveDelivery? naive = null;
        FlooredDay day = days.Run(tick =>
        {
            if (tick.Hour == BusyHour)
            {
                naive = new NaiveDelivery(silo.Grains, days.Trace);
            }
        });
        double impressions = day.Kernel.Impressions;
        double perUser = load.Users;
        Note(Figures.Activity, impressions / perUser);
        Note(Figures.Pushes, day.Pushes / perUser);
        _pushesPerImpression = day.Pushes / impressions;
        Note(Figures.Kernel, day.Kernel.Blocks * Nanoseconds / impressions);
        Note(Figures.Sessions, day.Kernel.Reading * Nanoseconds / impressions);
        Note(Figures.SessionsFloor, day.Reading * Nanoseconds / impressions);
        Note(Figures.OverFloor, day.Kernel.Reading / day.Reading);
        double push = day.Kernel.Pushing * Nanoseconds / day.Pushes;
        Note(Figures.Push, push);
        Note(Figures.PushFloor, day.Pushing * Nanoseconds / day.Pushes);
        Note(Figures.PushOverFloor, day.Kernel.Pushing / day.Pushing);
        double delivered = await DeliverAsync(naive ?? throw new InvalidOperationException("a day has every hour"));
        Note(Figures.Naive, delivered);
        Note(Figures.OverKernel, delivered / push);
        Note(Figures.OverTick, delivered / (day.Kernel.Whole * Nanoseconds / day.Pushes));
    }

    /// <summary>Nanoseconds for each post that the naive way delivers.</summary>
    private async Task<double> DeliverAsync(NaiveDelivery naive)
    {
        // Once for the compiler, once for the clock.
        await naive.ResetAsync();
        await naive.DeliverAsync(_threads);
        await naive.ResetAsync();
        double seconds = await naive.DeliverAsync(_threads);
        (long posts, ulong sum) = await naive.ReceivedAsync();
        await naive.LeaveAsync();
        return posts == naive.Expected && sum == naive.ExpectedSum
            ? seconds * Nanoseconds / posts
            : throw new InvalidOperationException($"one call per follower delivered {posts} posts, the kernel {naive.Expected}");
    }

    private void AgainstAllThreads(BareLoop alone, BareLoop together)
    {
        var one = new TickTimes();
        var all = new TickTimes();
        for (int tick = 0; tick < SimulationParameters.HoursPerDay; tick++)
        {
            bool isFirst = tick % 2 == 0;
            if (isFirst)
            {
                one.Add(alone.Step());
            }

            all.Add(together.Step());
            if (!isFirst)
            {
                one.Add(alone.Step());
            }
        }

        Note(Figures.OneThread, one.Whole * Milliseconds / SimulationParameters.HoursPerDay);
        Note(Figures.AllThreads, all.Whole * Milliseconds / SimulationParameters.HoursPerDay);
        Note(Figures.OneProcessor, one.Processor / one.Whole);
        Note(Figures.AllProcessors, all.Processor / all.Whole);
        Note(Figures.Speedup, one.Whole / all.Whole);
        Note(Figures.Allocated, one.Allocated / Kilobyte / SimulationParameters.HoursPerDay);
        Note(Figures.AllocatedPerUser, one.Allocated / (double)load.Users / SimulationParameters.HoursPerDay);
        Note(Figures.Paused, one.Paused * Milliseconds / SimulationParameters.HoursPerDay);
        Note(Figures.Serial, (all.Whole - all.Blocks - all.Planning) * Percent / all.Whole);
    }

    private async Task ThroughGrainsAsync(BareLoop bare)
    {
        // Whoever awaits goes on inside the awaited, which still holds the run on one thread.
        await Task.Yield();
        long before = Live();
        await using OrleansRun run = await OrleansRun.StartAsync(silo, load, _threads);
        await run.RunAsync(bare.Tick);
        Note(Figures.OrleansBytes, (Live() - before) / (double)load.Users);
        tell($"{load.Users} users: the same days through grains");
        for (int round = 1; round <= rounds; round++)
        {
            Note(Figures.Free, ProcessorProbe.Free(_threads));
            await AgainstBareLoopAsync(bare, run);
            tell($"{load.Users} users: round {round} of {rounds} through grains");
        }

        RequireSame(bare.Digest, run.Digest, "the bare loop", "Orleans");
    }

    private async Task AgainstBareLoopAsync(BareLoop bare, OrleansRun run)
    {
        var all = new TickTimes();
        double orleans = 0;
        double paused = 0;
        double processor = 0;
        double firstBare = 0;
        double firstOrleans = 0;
        for (int tick = 0; tick < SimulationParameters.HoursPerDay; tick++)
        {
            bool isFirst = tick % 2 == 0;
            int until = bare.Tick + 1;
            TickTimes? times = isFirst ? bare.Step() : null;
            TimeSpan processorBefore = Environment.CpuUsage.TotalTime;
            TimeSpan pausedBefore = GC.GetTotalPauseDuration();
            double seconds = await run.RunAsync(until);
            paused += (GC.GetTotalPauseDuration() - pausedBefore).TotalSeconds;
            processor += (Environment.CpuUsage.TotalTime - processorBefore).TotalSeconds;
            times ??= bare.Step();
            all.Add(times);
            orleans += seconds;

            // Creators are called in a day's first tick only.
            firstBare = tick == 0 ? times.Whole : firstBare;
            firstOrleans = tick == 0 ? seconds : firstOrleans;
        }

        Note(Figures.Orleans, orleans * Milliseconds / SimulationParameters.HoursPerDay);
        Note(Figures.OrleansProcessors, processor / orleans);
        Note(Figures.OrleansCost, orleans / all.Whole);
        Note(Figures.OrleansCostWithout, (orleans - firstOrleans) / (all.Whole - firstBare));
        Note(Figures.Impressions, all.Impressions / orleans / Million);
        if (_pushesPerImpression is { } pushes)
        {
            Note(Figures.Delivered, all.Impressions * pushes / orleans / Million);
        }

        Note(Figures.OrleansPaused, paused * Milliseconds / SimulationParameters.HoursPerDay);
    }

    private void Note(Figure figure, double value) =>
        _values[figure.Key] = _values.TryGetValue(figure.Key, out IReadOnlyList<double>? before) ? [.. before, value] : [value];

    private static void RequireSame(object left, object right, string first, string second)
    {
        if (!left.Equals(right))
        {
            throw new InvalidOperationException($"{first} gave the digest {left}, {second} {right}: no time of theirs compares");
        }
    }

    private static long Live() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Seconds(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds;
}
