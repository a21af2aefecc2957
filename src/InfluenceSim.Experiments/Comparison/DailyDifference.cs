using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>One outcome of one arm against another on one day.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Group">Group.</param>
/// <param name="ReferenceArm">The reference.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Day">The day, counted from the end of the warm-up.</param>
/// <param name="Statistics">The day's values, a pair a replicate that has both.</param>
public sealed record DailyDifference(
    string Measure, string Group, string ReferenceArm, string Arm, PolicyDay Day, PairedStatistics Statistics)
{
    /// <summary>The rows of a comparison, day by day.</summary>
    /// <param name="result">The runs, with the values of every day.</param>
    /// <param name="comparison">Which outcomes of which arms, and from which day on.</param>
    /// <returns>By row of the comparison, then by day; a day of which no replicate has both values is left out.</returns>
    public static IEnumerable<DailyDifference> Of(ExperimentResult result, PairedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(comparison);
        HashSet<(string Measure, string Group)> compared = [.. comparison.Differences.Select(row => (row.Measure, row.Group))];

        // A run may be read from the disk: once, and only what is compared is kept.
        RunResult[] runs = [.. result.Runs.Select(run => run with
        {
            Measures = [.. run.Measures
                .Where(value => value.Day >= comparison.OutcomesFrom && compared.Contains((value.Measure, value.Group)))],
            TickHashes = [],
            StateHashes = [],
            Cascades = [],
        })];
        return comparison.Differences
            .SelectMany(row => Days(row, result.Measures.Get(row.Measure), RunPairs.Of(runs, row.ReferenceArm, row.Arm)));
    }

    private static IEnumerable<DailyDifference> Days(PairedDifference row, MeasureDefinition measure, RunPairs pairs)
    {
        bool sameRuns = RunPairs.AreSame(pairs.Runs);
        return pairs.Runs
            .SelectMany(pair => Values(pair.Reference).Join(
                Values(pair.Arm),
                first => first.Day,
                second => second.Day,
                (first, second) => (first.Day, first.Value, Other: second.Value)))
            .GroupBy(value => value.Day)
            .OrderBy(day => day.Key)
            .Select(day => new DailyDifference(
                row.Measure,
                row.Group,
                row.ReferenceArm,
                row.Arm,
                day.Key,
                MeasuredPairs.Of([.. day.Select(value => (value.Value, value.Other))], measure, sameRuns)));

        IEnumerable<MeasureValue> Values(RunResult run) =>
            run.Measures.Where(value => value.Measure == row.Measure && value.Group == row.Group);
    }
}
