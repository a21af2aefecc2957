using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Themes;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>One number for a whole run, made from the daily values of a measure.</summary>
public static class RunValue
{
    /// <summary>Aggregates the reported days as the data dictionary says.</summary>
    /// <param name="run">The run.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="group">The group.</param>
    /// <param name="from">First day that counts.</param>
    /// <returns>
    /// The value; none where the run has no value of that measure and group, or, for <see cref="Aggregator.End"/>, none on
    /// its last day (an older day would compare different days between arms).
    /// </returns>
    public static double? Of(RunResult run, MeasureDefinition measure, string group, PolicyDay from = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(measure);
        int lastDay = -1;
        List<MeasureValue> days = [];
        foreach (MeasureValue value in run.Measures)
        {
            lastDay = Math.Max(lastDay, value.Day);
            if (value.Day >= from && value.Measure == measure.Name && value.Group == group)
            {
                days.Add(value);
            }
        }

        return Aggregate(days, lastDay, measure.Aggregator);
    }

    /// <summary>
    /// What comparisons need of a run, some values instead of one a day: a comparison over outlines is the same as over the runs.
    /// An experiment of a thousand runs can hold their outlines in memory.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="measures">What is measured.</param>
    /// <param name="outcomes">Names of the outcomes that are compared.</param>
    /// <param name="from">First day that counts for them.</param>
    /// <returns>
    /// The run with one value of each group of these outcomes, on its last day, with the counts of its engagement shift and the share of
    /// AI impressions without a label; without hashes and cascades.
    /// </returns>
    public static RunResult Outline(
        RunResult run, MeasureRegistry measures, IReadOnlyList<string> outcomes, PolicyDay from = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (run.Measures.Count == 0)
        {
            return run with { TickHashes = [], StateHashes = [], Cascades = [] };
        }

        var lastDay = run.Measures.Max(value => value.Day);

        // What came of a duty to disclose is told beside the outcomes, whatever these are.
        HashSet<string> named = [.. outcomes.Select(name => name.Split('/')[0]), Perceived.Unlabelled];
        IEnumerable<MeasureValue> compared = run.Measures
            .Where(value => value.Day >= 0 && named.Contains(value.Measure))
            .GroupBy(value => (value.Measure, value.Group))
            .Select(days => Aggregate(
                [.. days.Where(value => value.Day >= from)], lastDay, measures.Get(days.Key.Measure).Aggregator) is { } value
                ? days.Last() with { Day = lastDay, Value = value }

                // Why there is no value may be that there was one only earlier.
                : days.Last());
        IEnumerable<MeasureValue> shift = run.Measures.Where(value => ShiftTerms.Reads(value, lastDay) && !named.Contains(value.Measure));
        IEnumerable<MeasureValue> reference = run.Measures.Where(value => value.Day < 0 && named.Contains(value.Measure));

        // That a week of the economy was over says why one of its outcomes is missing.
        IEnumerable<MeasureValue> week = run.Measures
            .Where(value => value.Day >= 0 && measures.Find(value.Measure) is { NeedsEconomy: true } && !named.Contains(value.Measure))
            .Take(1);

        // Which day is the last one decides whether an outcome has a value there.
        IEnumerable<MeasureValue> last = run.Measures.Where(value => value.Day == lastDay && !named.Contains(value.Measure)).Take(1);
        return run with
        {
            Measures = [.. reference, .. compared, .. shift, .. week, .. last],
            TickHashes = [],
            StateHashes = [],
            Cascades = [],
        };
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
