using InfluenceSim.Telemetry;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// A collector that is dead, a tar pit or at fault does not slow a run, and holds up its end by no more than the last export may
/// take.
/// </summary>
internal sealed class CollectorDownPromise : IMeasuredPromise
{
    private const int Rounds = 7;

    // What is left of it is the machine's own unrest: nothing against nothing is shown beside.
    private const double Most = 0.05;

    public string Name => "collector-down";

    public async Task<PromiseResult> MeasureAsync()
    {
        await using StubCollector dead = StubCollector.Dead();
        await using StubCollector tarPit = StubCollector.TarPit();
        await using StubCollector faulty = await StubCollector.AnsweringAsync(500);
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        (string Name, string[] Options)[] ways =
            [
                ("nothing again", []), ("dead port", ["--otlp", dead.Endpoint]), ("tar pit", ["--otlp", tarPit.Endpoint]),
                ("errors", ["--otlp", faulty.Endpoint])];
        IReadOnlyList<RunTimes[]> times = await WatchedRuns.ByTurnsAsync(
            Rounds, WatchedRuns.Short, [[], .. ways.Select(way => way.Options)]);
        double end = times[0].Average(run => run.Whole - run.Runs);
        var rows = new List<PromiseRow>();
        for (int way = 0; way < ways.Length; way++)
        {
            double more = WatchedRuns.More(times[way + 1], times[0], run => run.Runs);
            double longer = times[way + 1].Average(run => run.Whole - run.Runs) - end;
            double limit = TelemetryHost.FlushLimit.TotalSeconds + 0.5;
            rows.Add(new PromiseRow(
                ways[way].Name,
                $"at most {1 + Most:F2} times as long, and {limit:F1} s more around it",
                $"{1 + more:F3} times, the least of {Rounds} rounds each; {longer:F2} s more around it",
                more <= Most && longer <= limit));
        }

        return new PromiseResult(rows);
    }
}
