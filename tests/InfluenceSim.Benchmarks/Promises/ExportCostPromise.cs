using System.Diagnostics;
using InfluenceSim.Grains;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// What watching the main scenario costs: everything sent to a collector, or served to Prometheus, against nothing; and what a
/// tick that nobody watches does for
/// those who might.
/// </summary>
internal sealed class ExportCostPromise : IMeasuredPromise
{
    private const int Rounds = 5;
    private const double Most = 0.02;
    private const double MostOff = 0.001;
    private const int Calls = 1_000_000;

    public string Name => "export-cost";

    public async Task<PromiseResult> MeasureAsync()
    {
        using CollectorProcess collector = await CollectorProcess.StartAsync();
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        IReadOnlyList<RunTimes[]> times = await WatchedRuns.ByTurnsAsync(
            Rounds, WatchedRuns.AsShipped, [], ["--otlp", collector.Endpoint], ["--prometheus", ":0"]);
        double tick = times[0].Min(run => run.Processor) / WatchedRuns.Ticks;
        double off = Off() / tick;
        return new PromiseResult(
        [
            Row("--otlp, processor time of a run", times[1], times[0], run => run.Processor),
            Row("--otlp, time of a run", times[1], times[0], run => run.Runs),
            Row("--prometheus, processor time of a run", times[2], times[0], run => run.Processor),
            Row("--prometheus, time of a run", times[2], times[0], run => run.Runs),
            new PromiseRow("off, share of a tick", $"under {MostOff:P1}", $"{off:P4} of {tick * 1e3:F2} ms", off < MostOff),
        ]);
    }

    private static PromiseRow Row(string what, RunTimes[] watched, RunTimes[] unwatched, Func<RunTimes, double> time)
    {
        double more = WatchedRuns.More(watched, unwatched, time);
        return new PromiseRow(
            what,
            $"under {Most:P0} more",
            $"{more:P1} more: {watched.Min(time):F2} s against {unwatched.Min(time):F2} s, the least of {Rounds} rounds each",
            more < Most);
    }

    /// <summary>Seconds that a tick spends on spans that nobody hears and on its two clocks.</summary>
    private static double Off()
    {
        double best = double.PositiveInfinity;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            long sum = 0;
            long started = Stopwatch.GetTimestamp();
            for (int call = 0; call < Calls; call++)
            {
                long tick = Stopwatch.GetTimestamp();
                using Activity? span = RunTraces.Start(RunTraces.Tick, new KeyValuePair<string, object?>(RunTraces.TickAttribute, call));
                sum += Stopwatch.GetTimestamp() - tick;
            }

            GC.KeepAlive(sum);
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds / Calls);
        }

        return best;
    }
}
