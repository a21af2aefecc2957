using InfluenceSim.Model.Measures;
using InfluenceSim.Results;
using Xunit;
using Instrument = InfluenceSim.Model.Measures.Instrument;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>
/// The last exported value of every counter is the run folder's, to the last bit; so is that of every other measure's last day.
/// </summary>
[Trait("Promise", "totals-agree")]
public sealed class TotalsAgreeTests
{
    [Fact]
    public async Task The_last_exported_values_are_the_run_folders()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await WatchedRun.RunAsync(
            WatchedRun.Economy, [("OTEL_METRIC_EXPORT_INTERVAL", "500")], "--otlp", receiver.EndpointOf("grpc").ToString());
        Assert.True(run.ExitCode == 0, run.Error);

        var exported = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (ReceivedPoint point in ReceivedSeries.Of(receiver).Where(point => point.Scope == RunMeter.MeterName))
        {
            exported[Key(point)] = point.Value;
        }

        int counters = 0;
        int lastDay = run.Folder.Manifest.HorizonDays - 1;
        foreach (var rows in run.Folder.ReadMeasures()
            .Where(row => row.Day >= 0)
            .GroupBy(row => (row.Arm, row.Replicate, row.Measure, row.Group)))
        {
            MeasureDefinition measure = DataDictionary.Get(rows.Key.Measure);
            if (measure.Aggregator == Aggregator.Sum)
            {
                counters++;

                // What never happened in a run is not exported; what happened in one group is exported for all.
                double total = rows.OrderBy(row => row.Day).Sum(row => row.Value);
                Assert.Equal(total, exported.GetValueOrDefault(Key(measure, rows.First())));
            }
            else if (rows.SingleOrDefault(row => row.Day == lastDay) is { Measure: not null } last)
            {
                Assert.Equal(last.Value, exported[Key(measure, last)]);
            }
        }

        Assert.Equal(
            4 * DataDictionary.All.Where(measure => measure.Aggregator == Aggregator.Sum).Sum(measure => measure.Groups.Count), counters);
    }

    private static string Key(ReceivedPoint point) => Key(
        point.Metric.Name,
        point.Attributes.GetValueOrDefault("arm"),
        point.Attributes.GetValueOrDefault("replicate"),
        point.Attributes.SingleOrDefault(attribute => attribute.Key is not ("scenario" or "arm" or "replicate")).Value);

    private static string Key(MeasureDefinition measure, MeasureRow row) =>
        Key(Instrument.Of(measure).Name, row.Arm, $"{row.Replicate}", Instrument.AttributeOf(measure, row.Group)?.Value);

    private static string Key(string instrument, string? arm, string? replicate, string? group) =>
        $"{instrument} {arm} {replicate} {group}";
}
