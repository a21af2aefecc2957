using InfluenceSim.Model.Measures;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>One number for a whole run, made from the daily values of a measure.</summary>
public static class RunValue
{
    /// <summary>Aggregates the reported days (from day 0) as the data dictionary says.</summary>
    /// <param name="run">The run.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="group">The group.</param>
    /// <returns>
    /// The value; none where the run has no value of that measure and group, or, for <see cref="Aggregator.End"/>, none on
    /// its last day (an older day would compare different days between arms).
    /// </returns>
    public static double? Of(RunResult run, MeasureDefinition measure, string group)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(measure);
        int lastDay = -1;
        List<MeasureValue> days = [];
        foreach (MeasureValue value in run.Measures)
        {
            lastDay = Math.Max(lastDay, value.Day);
            if (value.Day >= 0 && value.Measure == measure.Name && value.Group == group)
            {
                days.Add(value);
            }
        }

        return Aggregate(days, lastDay, measure.Aggregator);
    }

    private static double? Aggregate(List<MeasureValue> days, int lastDay, Aggregator aggregator)
    {
        List<double> window = [.. days.Where(value => InWindow(value.Day)).OrderBy(value => value.Day).Select(value => value.Value)];
        if (window.Count == 0)
        {
            return null;
        }

        return aggregator switch
        {
            Aggregator.End => window[^1],
            Aggregator.Sum => window.Sum(),
            Aggregator.Last7Days => window.Average(),
            Aggregator.Max => window.Max(),
            _ => throw new ArgumentOutOfRangeException(nameof(aggregator), aggregator, "an aggregator without a rule"),
        };

        bool InWindow(int day) => aggregator switch
        {
            Aggregator.End => day == lastDay,
            Aggregator.Last7Days => day > lastDay - 7,
            _ => true,
        };
    }
}
