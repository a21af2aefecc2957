using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>A run alone uses the processors that there are.</summary>
internal sealed class TwoThreadsPromise : IMeasuredPromise
{
    private const int Users = 100_000;
    private const int Days = 5;
    private const int FilledDays = 6;
    private const int RoundCount = 5;
    private const double Least = 1.6;

    // The runtime then starts as many threads of each kind as on a machine with one processor.
    private static readonly (string Name, string Value) OneProcessor = ("DOTNET_PROCESSOR_COUNT", "1");

    public string Name => "two-threads";

    public async Task<PromiseResult> MeasureAsync() => new([.. await AloneAsync(), await SerialAsync()]);

    private static async Task<List<PromiseRow>> AloneAsync()
    {
        string here = await Checkout.BuiltAsync();
        var scenario = new Scenario
        {
            Name = "alone",
            Seed = Load.Seed,
            Replicates = 1,
            Parameters = new Load(Users).Parameters with { Horizon = Days },
        };
        CommandRun[][] rounds = await Turns.TakeAsync(
            RoundCount, () => CommandRun.OfAsync(here, scenario, OneProcessor), () => CommandRun.OfAsync(here, scenario));
        var times = new Rounds([.. rounds.Select(round => round[0].Finished.ElapsedSeconds / round[1].Finished.ElapsedSeconds)]);
        bool same = rounds.All(round => round[0].Finished.Runs.SequenceEqual(round[1].Finished.Runs));
        return
        [
            new PromiseRow(
                $"a run alone through the command, {Users} users of the load for {Days} days, over one thread",
                $"at least {Least:F1} times as fast on 2 cores",
                $"{times.Text(2)} times: {Seconds(1)} s on {Environment.ProcessorCount} cores, {Seconds(0)} s on one thread, "
                    + $"{rounds.Length} rounds",
                times.Median >= Least),
            new PromiseRow("digests of both", "the same", same ? "the same" : "others", same),
        ];

        string Seconds(int way) => new Rounds([.. rounds.Select(round => round[way].Finished.ElapsedSeconds)]).Text(1);
    }

    private static async Task<PromiseRow> SerialAsync()
    {
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();
        ScaleSize size =
            new SizeMeasurement(new Load(Users), FilledDays, RoundCount, silo, Console.Error.WriteLine).MeasureThreads();
        return new PromiseRow(
            "serial share of a tick of the bare loop on all threads",
            "printed",
            $"{size.Of(Figures.Serial)!.Text(1)} %; a tick was {size.Of(Figures.Speedup)!.Text(2)} times as fast as on one thread; there "
                + $"were {size.Of(Figures.Free)!.Text(2)} processors",
            true);
    }
}
