using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>The measures of all runs, day by day.</summary>
internal static class MeasureSeries
{
    public static readonly MetricFamily Day = new(
        "influencesim_simulated_day", false, null, "last finished day, counted from the end of the warm-up; negative during it");

    public static async Task WriteAsync(ExperimentResult result, OpenMetricsWriter metrics, CancellationToken cancellation)
    {
        (RunResult Run, ILookup<string, MeasureValue> Values)[] runs =
            [.. result.Runs.Select(run => (run, run.Measures.OrderBy(value => value.Day).ToLookup(value => value.Measure)))];
        foreach (MeasureDefinition measure in result.Measures.All)
        {
            if (runs.Any(run => run.Values[measure.Name].Any()))
            {
                var family = MetricFamily.Of(measure);
                metrics.Begin(family);
                foreach ((RunResult run, ILookup<string, MeasureValue> values) in runs)
                {
                    foreach (IGrouping<string, MeasureValue> series in values[measure.Name].GroupBy(value => value.Group))
                    {
                        string labels = Labels(result, run, Instrument.AttributeOf(measure, series.Key));
                        await WriteAsync(labels, series, family.IsCounter, metrics, cancellation);
                    }
                }
            }
        }

        if (runs.Length > 0)
        {
            metrics.Begin(Day);
            foreach (RunResult run in result.Runs)
            {
                string labels = Labels(result, run, null);
                foreach (PolicyDay day in run.Measures.Select(value => value.Day).Distinct().Order())
                {
                    await metrics.SampleAsync(labels, day, day, cancellation);
                }
            }
        }
    }

    // What a counter counted before day 0 belongs to the warm-up, which no result reports.
    private static async Task WriteAsync(
        string labels, IEnumerable<MeasureValue> series, bool isCounter, OpenMetricsWriter metrics, CancellationToken cancellation)
    {
        double sum = 0;
        foreach (MeasureValue value in series)
        {
            if (!isCounter || value.Day >= 0)
            {
                sum += value.Value;
                await metrics.SampleAsync(labels, isCounter ? sum : value.Value, value.Day, cancellation);
            }
        }
    }

    private static string Labels(ExperimentResult result, RunResult run, KeyValuePair<string, string>? group)
    {
        List<KeyValuePair<string, string>> labels =
        [
            new("scenario", result.Scenario.Name),
            new("arm", run.Arm),
            new("replicate", $"{run.Replicate}"),
        ];
        if (group is { } attribute)
        {
            labels.Add(attribute);
        }

        return MetricLabels.Of(labels);
    }
}
