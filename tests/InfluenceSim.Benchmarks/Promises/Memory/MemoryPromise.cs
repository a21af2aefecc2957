using InfluenceSim.Benchmarks.Promises.Speed;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Benchmarks.Promises.Memory;

/// <summary>What a person of the load costs, and what a whole run through the command has at the most.</summary>
internal sealed class MemoryPromise : IMeasuredPromise
{
    private const int Users = 100_000;
    private const int FilledDays = 10;
    private const double MostPerUser = 2_500;
    private const int MoreUsers = 40_000;
    private const double MostPerUserTick = 0.5;
    private const int WholeUsers = 1_000_000;

    // Longer than a post can be seen: all that a run keeps is full.
    private const int WholeDays = 7;
    private const long MostPeak = 4L << 30;
    private const double Megabyte = 1e6;
    private const int FewUsers = Load.LeastUsersOfScenario;
    private const int LastDay = 90;
    private const int FirstDay = 30;
    private const double MostGrowth = 0.05;
    private const int Replicates = 40;
    private const int FewerReplicates = 10;
    private const int ReplicateDays = 10;
    private const int ReplicateRounds = 3;
    private const double MostMorePeak = 0.1;

    public string Name => "memory";

    // A silo that is over may still be held for a while, and what holds it is let go of between two readings: flatness comes first.
    public async Task<PromiseResult> MeasureAsync() =>
        new([Flat(), Allocated(), await LiveAsync(), await FlatOverReplicatesAsync(), await PeakAsync()]);

    private static async Task<PromiseRow> LiveAsync()
    {
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();
        await (await OrleansRun.StartAsync(silo, new Load(Load.LeastUsers), Environment.ProcessorCount)).DisposeAsync();
        long empty = Heap.Live();
        await using OrleansRun run = await OrleansRun.StartAsync(silo, new Load(Users), Environment.ProcessorCount);
        await run.RunAsync(FilledDays * SimulationParameters.HoursPerDay);
        double bytes = (Heap.Live() - empty) / (double)Users;
        return new PromiseRow(
            $"live bytes per user of the load after {FilledDays} days of {Users} users, less a run that is over",
            $"at most {MostPerUser:F0}",
            $"{bytes:F0}",
            bytes <= MostPerUser);
    }

    // What a tick allocates for its posts and cards is let go with them: what is asked of is a user who does nothing new.
    private static PromiseRow Allocated()
    {
        var loop = new BareLoop(World.Build(new Load(MoreUsers).Parameters, ReplicateKey.Of(Load.Seed, 0)), threads: 1);
        loop.Run(FilledDays * SimulationParameters.HoursPerDay);
        long blocks = 0;
        long whole = 0;
        for (int tick = 0; tick < SimulationParameters.HoursPerDay; tick++)
        {
            TickTimes times = loop.Step();
            blocks += times.BlocksAllocated;
            whole += times.Allocated;
        }

        double ticks = MoreUsers * (double)SimulationParameters.HoursPerDay;
        return new PromiseRow(
            "bytes allocated per user and tick by pushing and reading",
            $"none, that is under {MostPerUserTick:F1}",
            $"{blocks / ticks:F2}; the whole tick with all that was posted, read and changed {whole / ticks:F1}",
            blocks / ticks <= MostPerUserTick);
    }

    private static PromiseRow Flat()
    {
        var loop = new BareLoop(World.Build(new Load(FewUsers).Parameters, ReplicateKey.Of(Load.Seed, 0)), threads: 1);
        long empty = Heap.Live();
        loop.Run(FirstDay * SimulationParameters.HoursPerDay);
        double before = Heap.Live() - empty;
        loop.Run(LastDay * SimulationParameters.HoursPerDay);
        double growth = ((Heap.Live() - empty) / before) - 1;
        GC.KeepAlive(loop);
        return new PromiseRow(
            $"live bytes of {FewUsers} users at day {LastDay} over those at day {FirstDay}, less those at tick 0",
            $"at most {MostGrowth:P0} more",
            $"{growth:+0.0 %;-0.0 %}: {before / Megabyte:F1} MB at day {FirstDay}",
            growth <= MostGrowth);
    }

    // When the collector runs within a run is chance.
    private static async Task<PromiseRow> FlatOverReplicatesAsync()
    {
        double[][] rounds =
            await Turns.TakeAsync(ReplicateRounds, () => PeakOfAsync(FewerReplicates), () => PeakOfAsync(Replicates));
        var few = new Rounds([.. rounds.Select(round => round[0] / Megabyte)]);
        var many = new Rounds([.. rounds.Select(round => round[1] / Megabyte)]);
        double growth = (many.Median / few.Median) - 1;
        return new PromiseRow(
            $"resident memory at its most, {Replicates} replicates over {FewerReplicates}",
            $"at most {MostMorePeak:P0} more",
            $"{growth:+0.0 %;-0.0 %}: {many.Text(0)} MB and {few.Text(0)} MB, {ReplicateRounds} rounds",
            growth <= MostMorePeak);
    }

    private static async Task<double> PeakOfAsync(int replicates) =>
        (await RunAsync(FewUsers, ReplicateDays, replicates)).Finished.PeakBytes;

    private static async Task<CommandRun> RunAsync(int users, int days, int replicates) => await CommandRun.OfAsync(
        await Checkout.BuiltAsync(),
        new Scenario
        {
            Name = "load",
            Seed = Load.Seed,
            Replicates = replicates,
            Parameters = new Load(users).Parameters with { Horizon = days },
        });

    private static async Task<PromiseRow> PeakAsync()
    {
        CommandRun run = await RunAsync(WholeUsers, WholeDays, replicates: 1);
        long peak = run.Manifest?.PeakBytes ?? long.MaxValue;
        return new PromiseRow(
            $"resident memory of the command at its most, {WholeUsers} users of the load for {WholeDays} days",
            $"at most {MostPeak / Megabyte:F0} MB",
            run.Manifest is null
                ? $"exit code {run.Command.ExitCode}"
                : $"{peak / Megabyte:F0} MB in {run.Command.Elapsed.TotalSeconds:F0} s",
            peak <= MostPeak);
    }
}
