using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Telemetry.Instruments;
using Opentelemetry.Proto.Logs.V1;
using Opentelemetry.Proto.Metrics.V1;
using Opentelemetry.Proto.Trace.V1;
using Xunit;
using Instrument = InfluenceSim.Model.Measures.Instrument;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>
/// A receiver that knows nothing but OpenTelemetry's published definitions finds every instrument of the dictionary with its
/// unit, the whole tree of spans, and logs that say which run they are of.
/// </summary>
[Trait("Promise", "otlp-received")]
public sealed class OtlpReceivedTests
{
    private const int WarmUp = 1;
    private const int Horizon = 2;

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task Every_instrument_of_the_dictionary_arrives_with_its_unit(string protocol)
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await RunAsync(receiver, protocol, WatchedRun.Economy);

        ILookup<string, ReceivedPoint> received = ReceivedSeries.Of(receiver).ToLookup(point => point.Metric.Name);
        foreach (MeasureDefinition measure in DataDictionary.All)
        {
            var instrument = Instrument.Of(measure);
            Assert.True(received.Contains(instrument.Name), $"{instrument.Name} did not arrive");
            Assert.All(received[instrument.Name], point =>
            {
                Assert.Equal((Instrument.Of(measure).Unit, measure.Definition), (point.Metric.Unit, point.Metric.Description));
                Assert.Equal(instrument.IsCounter, point.IsCounter);
                Assert.Equal(RunMeter.MeterName, point.Scope);
                Assert.Equal(
                    ["arm", "replicate", "scenario"],
                    point.Attributes.Keys.Where(key => key is "arm" or "replicate" or "scenario").Order());
            });
            Assert.Equal(
                AggregationTemporality.Cumulative,
                received[instrument.Name].First().Metric.Sum?.AggregationTemporality ?? AggregationTemporality.Cumulative);
        }

        foreach ((string name, string unit) in Engine)
        {
            Assert.True(received.Contains(name), $"{name} did not arrive");
            Assert.Equal(unit, received[name].First().Metric.Unit);
        }

        Assert.Equal(EngineInstruments.SecondsBuckets.Count + 1, received[EngineInstruments.TickDuration].First().Buckets);
        Assert.Contains(received.SelectMany(points => points), point => point.Scope == "Microsoft.Orleans");
        Assert.Contains(received.SelectMany(points => points), point => point.Scope == "System.Runtime");

        // What every message inside a silo would move.
        Assert.DoesNotContain(
            received.SelectMany(points => points),
            point => point.Metric.Name.StartsWith("orleans-messaging-processing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task The_tree_of_spans_is_whole_down_to_the_grain_calls(string protocol)
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await RunAsync(
            receiver, protocol, SmallScenario.Text, ("OTEL_TRACES_SAMPLER", "always_on"), ("OTEL_BSP_MAX_QUEUE_SIZE", "1000000"));
        var tree = SpanTree.Of(receiver);

        Assert.Single(tree.Ours(RunTraces.Experiment));
        Assert.Equal("", tree.Ours(RunTraces.Experiment).Single().ParentSpanId.ToBase64());
        Assert.Empty(tree.Orphans);
        Assert.Single(tree.All.Select(span => span.TraceId.ToBase64()).Distinct());

        Span[] runs = tree.Ours(RunTraces.Run);
        Assert.Equal(
            ["mandatory 0", "mandatory 1", "none 0", "none 1", "warm-up 0", "warm-up 1"],
            runs.Select(each => $"{SpanTree.Attribute(each, "arm")} {SpanTree.Attribute(each, "replicate")}")
                .Order(StringComparer.Ordinal));
        Assert.All(runs, each => Assert.Equal(RunTraces.Experiment, tree.OursAbove(each)?.Name));
        foreach (Span each in runs)
        {
            bool isWarmUp = SpanTree.Attribute(each, "arm") == "warm-up";
            IEnumerable<int> days = isWarmUp ? Enumerable.Range(-WarmUp, WarmUp) : Enumerable.Range(0, Horizon);
            Span[] below = [.. tree.Ours(RunTraces.Day).Where(day => tree.OursAbove(day) == each)];
            Assert.Equal(days, below.Select(day => int.Parse(SpanTree.Attribute(day, RunTraces.DayAttribute)!)).Order());
        }

        foreach (Span day in tree.Ours(RunTraces.Day))
        {
            int first = (int.Parse(SpanTree.Attribute(day, RunTraces.DayAttribute)!) + WarmUp) * SimulationParameters.HoursPerDay;
            Span[] ticks = [.. tree.Ours(RunTraces.Tick).Where(tick => tick.ParentSpanId == day.SpanId)];
            Assert.Equal(
                Enumerable.Range(first, SimulationParameters.HoursPerDay),
                ticks.Select(tick => int.Parse(SpanTree.Attribute(tick, RunTraces.TickAttribute)!)).Order());
            foreach (Span tick in ticks)
            {
                Span asked = Assert.Single(tree.Below(tick), span => span.Name == "IHumanUsersGrain/Step");
                Assert.Equal(Span.Types.SpanKind.Client, asked.Kind);
                Span answered = Assert.Single(tree.Below(asked));
                Assert.Equal(Span.Types.SpanKind.Server, answered.Kind);
                Assert.InRange(answered.StartTimeUnixNano, tick.StartTimeUnixNano, tick.EndTimeUnixNano);
            }
        }

        Assert.Equal(6 * SimulationParameters.HoursPerDay * 5 / 3, tree.Ours(RunTraces.Tick).Length);
    }

    [Fact]
    public async Task Unless_all_are_asked_for_days_are_sampled_and_the_others_are_silent()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await RunAsync(receiver, "grpc", SmallScenario.Text);
        var tree = SpanTree.Of(receiver);

        Assert.Empty(tree.Orphans);
        Assert.Equal(["0", "0", "0", "0"], tree.Ours(RunTraces.Day).Select(day => SpanTree.Attribute(day, RunTraces.DayAttribute)));
        Assert.Equal(4 * SimulationParameters.HoursPerDay, tree.Ours(RunTraces.Tick).Length);
        Assert.Equal(4 * SimulationParameters.HoursPerDay * 2, tree.All.Count(span => span.Name == "IHumanUsersGrain/Step"));
    }

    [Theory]
    [InlineData("grpc")]
    [InlineData("http/protobuf")]
    public async Task Logs_say_which_run_they_are_of(string protocol)
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await RunAsync(receiver, protocol, SmallScenario.Text);

        ScopeLogs[] scopes = [.. receiver.Logs.SelectMany(request => request.ResourceLogs).SelectMany(resource => resource.ScopeLogs)];
        LogRecord[] records = [.. scopes.SelectMany(scope => scope.LogRecords)];
        Assert.All(
            scopes.Where(scope => !scope.Scope.Name.StartsWith("InfluenceSim", StringComparison.Ordinal))
                .SelectMany(scope => scope.LogRecords),
            record => Assert.True(record.SeverityNumber >= SeverityNumber.Warn, record.Body.StringValue));
        string[] closed =
        [
            .. records.Where(record => record.Body.StringValue.Contains("run closed", StringComparison.Ordinal))
                .Select(record =>
                    record.Attributes.ToDictionary(attribute => attribute.Key, attribute => ReceivedSeries.TextOf(attribute.Value)))
                .Select(attributes => $"{attributes["scenario"]} {attributes["arm"]} {attributes["replicate"]}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            [.. new[] { "mandatory 0", "mandatory 1", "none 0", "none 1", "warm-up 0", "warm-up 1" }.Select(each => $"scenario {each}")],
            closed);
    }

    private static readonly (string Name, string Unit)[] Engine =
    [
        (EngineInstruments.Day, "{day}"),
        (EngineInstruments.InForce, "{policy}"),
        (EngineInstruments.TickDuration, "s"),
        (EngineInstruments.Impressions, "{impression}"),
        (EngineInstruments.UsersActive, "{user}"),
        (EngineInstruments.GrainCalls, "{call}"),
        (EngineInstruments.CheckpointSize, "By"),
        (EngineInstruments.CheckpointDuration, "s"),
        (EngineInstruments.MemoryPerUser, "By"),
    ];

    private static async Task<WatchedRun> RunAsync(
        OtlpReceiver receiver, string protocol, string scenario, params (string, string)[] variables)
    {
        WatchedRun run = await WatchedRun.RunAsync(
            scenario,
            [("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), ("OTEL_METRIC_EXPORT_INTERVAL", "500"), .. variables],
            "--otlp", receiver.EndpointOf(protocol).ToString());
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain("does not take", run.Error, StringComparison.Ordinal);
        return run;
    }
}
