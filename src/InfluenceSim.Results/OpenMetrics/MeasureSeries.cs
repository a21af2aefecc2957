using System.Text;
using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>The measures of all runs, day by day.</summary>
internal static class MeasureSeries
{
    public static readonly MetricFamily Day = new(
        "influencesim_simulated_day", false, null, "last finished day, counted from the end of the warm-up; negative during it");

    /// <summary>Writes them; the runs are gone through once, and what is between lies in a file at <paramref name="spool"/>.</summary>
    public static async Task WriteAsync(ExperimentResult result, OpenMetricsWriter metrics, string spool, CancellationToken cancellation)
    {
        (MeasureDefinition Measure, MetricFamily Family)[] families =
            [.. result.Measures.All.Select(measure => (measure, MetricFamily.Of(measure)))];
        await using FamilySpool samples = new(spool);
        foreach (RunResult run in result.Runs)
        {
            ILookup<string, MeasureValue> values = run.Measures.OrderBy(value => value.Day).ToLookup(value => value.Measure);
            foreach ((MeasureDefinition measure, MetricFamily family) in families.Where(family => values.Contains(family.Measure.Name)))
            {
                await samples.AddAsync(family, Samples(result, run, measure, family, values[measure.Name]), cancellation);
            }

            await samples.AddAsync(Day, Days(result, run), cancellation);
        }

        foreach (MetricFamily family in families.Select(family => family.Family).Append(Day).Where(samples.Has))
        {
            metrics.Begin(family);
            await foreach (string text in samples.ReadAsync(family))
            {
                await metrics.WriteAsync(text, cancellation);
            }
        }
    }

    private static StringBuilder Samples(
        ExperimentResult result, RunResult run, MeasureDefinition measure, MetricFamily family, IEnumerable<MeasureValue> values)
    {
        StringBuilder text = new();
        foreach (IGrouping<string, MeasureValue> series in values.GroupBy(value => value.Group))
        {
            string labels = Labels(result, run, Instrument.AttributeOf(measure, series.Key));

            // What a counter counted before day 0 belongs to the warm-up, which no result reports.
            double sum = 0;
            foreach (MeasureValue value in series.Where(value => !family.IsCounter || value.Day >= 0))
            {
                sum += value.Value;
                OpenMetricsWriter.Sample(text, family, labels, family.IsCounter ? sum : value.Value, value.Day);
            }
        }

        return text;
    }

    private static StringBuilder Days(ExperimentResult result, RunResult run)
    {
        StringBuilder text = new();
        string labels = Labels(result, run, null);
        foreach (PolicyDay day in run.Measures.Select(value => value.Day).Distinct().Order())
        {
            OpenMetricsWriter.Sample(text, Day, labels, day, day);
        }

        return text;
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
