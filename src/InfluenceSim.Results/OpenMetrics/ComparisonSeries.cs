using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>The comparison at the last day: what the curves come to, with its intervals.</summary>
internal static class ComparisonSeries
{
    // Shares, scales and indices all have the unit 1: only of shares do per cent mean anything.
    private const string Share = "share";

    public static readonly MetricFamily Difference = new(
        "influencesim_paired_difference",
        false,
        null,
        "mean paired difference of an outcome between an arm and the baseline arm, in the outcome's unit; bounds low and high are "
            + "those of its 95 % interval");

    public static readonly MetricFamily Relative = new(
        "influencesim_paired_relative_difference",
        false,
        null,
        "the same over the size of the baseline arm's mean, where there is one");

    public static async Task WriteAsync(
        PairedComparison comparison, PolicyDay lastDay, OpenMetricsWriter metrics, CancellationToken cancellation)
    {
        await WriteAsync(Difference, comparison, row => row.Difference, row => row.Interval, lastDay, metrics, cancellation);
        await WriteAsync(Relative, comparison, row => row.RelativeChange, row => row.RelativeInterval, lastDay, metrics, cancellation);
    }

    private static async Task WriteAsync(
        MetricFamily family,
        PairedComparison comparison,
        Func<PairedDifference, double?> mean,
        Func<PairedDifference, Interval?> interval,
        PolicyDay lastDay,
        OpenMetricsWriter metrics,
        CancellationToken cancellation)
    {
        PairedDifference[] rows = [.. comparison.Differences.Where(row => mean(row) is not null)];
        if (rows.Length == 0)
        {
            return;
        }

        metrics.Begin(family);
        foreach (PairedDifference row in rows)
        {
            await Bound(row, "mean", mean(row));
            await Bound(row, "low", interval(row)?.Low);
            await Bound(row, "high", interval(row)?.High);
        }

        async ValueTask Bound(PairedDifference row, string bound, double? value)
        {
            if (value is { } known)
            {
                string labels = MetricLabels.Of(
                    new("scenario", comparison.Scenario),
                    new("arm", row.Arm),
                    new("baseline", row.ReferenceArm),
                    new("outcome", row.Group == Outcome.Everyone ? row.Measure : $"{row.Measure}/{row.Group}"),
                    new("unit", row.IsShare ? Share : row.Unit),
                    new("bound", bound));
                await metrics.SampleAsync(labels, known, lastDay, cancellation);
            }
        }
    }
}
