using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Themes;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>How far an arm's duty to disclose was to reach, and what came of it.</summary>
/// <param name="Reach">What was to be expected.</param>
/// <param name="Labelled">
/// Share of AI impressions with a label in force over the last seven days, the mean over replicates; none where no run has a value.
/// </param>
public sealed record DutyOutcome(DutyReach Reach, double? Labelled)
{
    /// <summary>The outcome of each arm with a duty.</summary>
    /// <param name="result">The experiment.</param>
    /// <returns>In the order of the arms.</returns>
    public static IReadOnlyList<DutyOutcome> Of(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. DutyReach.Of(result.Scenario).Select(reach => new DutyOutcome(reach, LabelledIn(result, reach.Arm)))];
    }

    private static double? LabelledIn(ExperimentResult result, string arm)
    {
        if (result.Measures.Find(Perceived.Unlabelled) is not { } measure)
        {
            return null;
        }

        double[] shares = [.. result.Runs.Where(run => run.Arm == arm)
            .Select(run => RunValue.Of(run, measure, MeasureGroup.All, result.Scenario.OutcomesFrom)).OfType<double>()];
        return shares.Length == 0 ? null : 1 - shares.Average();
    }
}
