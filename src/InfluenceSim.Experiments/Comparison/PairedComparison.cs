using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Every arm against the first, over replicates that share their random numbers. Serialises to plain JSON.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="ReferenceArm">The reference.</param>
/// <param name="Replicates">Replicates that were planned.</param>
/// <param name="Complete">Whether every planned run finished.</param>
/// <param name="Presets">The contested assumptions that the answer rests on.</param>
/// <param name="Differences">By outcome, then by arm.</param>
/// <param name="EngagementShift">Decomposition of the engagement shift by arm; empty where the runs lack the counts.</param>
public sealed record PairedComparison(
    string Scenario,
    string Question,
    string ReferenceArm,
    int Replicates,
    bool Complete,
    IReadOnlyList<ChosenPreset> Presets,
    IReadOnlyList<PairedDifference> Differences,
    IReadOnlyList<ShiftDecomposition> EngagementShift)
{
    /// <summary>By outcome, where there is one arm only and hence no difference; empty where arms are compared.</summary>
    public IReadOnlyList<OutcomeLevel> Levels { get; init; } = [];

    /// <summary>Outcomes that were asked for and of which no run has a value.</summary>
    public IReadOnlyList<UnmeasuredOutcome> Unmeasured { get; init; } = [];

    /// <summary>How far duties to disclose reach, by arm.</summary>
    public IReadOnlyList<DutyOutcome> Duties { get; init; } = [];

    /// <summary>Compares the arms of an experiment; after an interruption, over the replicates that both arms finished.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="outcomes">What is compared.</param>
    /// <returns>The comparison.</returns>
    public static PairedComparison Of(ExperimentResult result, IReadOnlyList<Outcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(outcomes);
        Scenario scenario = result.Scenario;
        string reference = scenario.Arms[0].Name;
        Dictionary<string, List<(RunResult Reference, RunResult Arm)>> pairs = scenario.Arms.Skip(1)
            .ToDictionary(arm => arm.Name, arm => Pair(result.Runs, reference, arm.Name));
        return new PairedComparison(
            scenario.Name,
            scenario.Question,
            reference,
            scenario.Replicates,
            result.Complete,
            ChosenPreset.Of(scenario),
            [.. outcomes.SelectMany(outcome => scenario.Arms.Skip(1), (outcome, arm) =>
                PairedDifference.Of(outcome, reference, arm.Name, Values(pairs[arm.Name], outcome)))],
            [.. scenario.Arms.Skip(1)
                .Select(arm => ShiftDecomposition.Of(reference, arm.Name, pairs[arm.Name]))
                .OfType<ShiftDecomposition>()])
        {
            Duties = DutyOutcome.Of(result),
            Levels = scenario.Arms.Count == 1 ? [.. outcomes.Select(outcome => OutcomeLevel.Of(outcome, reference, result.Runs))] : [],
        };
    }

    private static List<(RunResult Reference, RunResult Arm)> Pair(IReadOnlyList<RunResult> runs, string reference, string arm) =>
        [.. runs.Where(run => run.Arm == reference)
            .Join(runs.Where(run => run.Arm == arm), run => run.Replicate, run => run.Replicate, (first, second) => (first, second))
            .OrderBy(pair => pair.first.Replicate)];

    private static List<(double Reference, double Arm)> Values(List<(RunResult Reference, RunResult Arm)> pairs, Outcome outcome)
    {
        List<(double Reference, double Arm)> values = [];
        foreach ((RunResult reference, RunResult arm) in pairs)
        {
            if (RunValue.Of(reference, outcome.Measure, outcome.Group) is { } first
                && RunValue.Of(arm, outcome.Measure, outcome.Group) is { } second)
            {
                values.Add((first, second));
            }
        }

        return values;
    }
}
