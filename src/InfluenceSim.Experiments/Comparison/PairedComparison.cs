using InfluenceSim.Scenarios;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Arms against a reference, over replicates that share their random numbers. Serialises to plain JSON.</summary>
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

    /// <summary>Whether each arm is held against each before it, and not against the reference alone.</summary>
    public bool AllPairs { get; init; }

    /// <summary>First day that counts for the outcomes.</summary>
    public int OutcomesFrom { get; init; }

    /// <summary>Compares the arms of an experiment; after an interruption, over the replicates that both arms finished.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="outcomes">What is compared.</param>
    /// <param name="arms">Which arms are held against which; each against the first unless told otherwise.</param>
    /// <returns>The comparison.</returns>
    public static PairedComparison Of(ExperimentResult result, IReadOnlyList<Outcome> outcomes, ComparedArms? arms = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(outcomes);
        Scenario scenario = result.Scenario;
        arms ??= ComparedArms.WithFirst;
        string reference = arms.ReferenceOf(scenario);
        RunPairs[] compared = [.. arms.In(scenario).Select(pair => RunPairs.Of(result.Runs, pair.Reference, pair.Arm))];
        return new PairedComparison(
            scenario.Name,
            scenario.Question,
            reference,
            scenario.Replicates,
            result.Complete,
            ChosenPreset.Of(scenario),
            AfterHolm([.. outcomes.SelectMany(outcome => compared, (outcome, pairs) => pairs.Difference(outcome, scenario.OutcomesFrom))]),
            [.. compared.Select(pairs => ShiftDecomposition.Of(pairs.Reference, pairs.Arm, pairs.Runs)).OfType<ShiftDecomposition>()])
        {
            Duties = DutyOutcome.Of(result),
            AllPairs = arms.AllPairs,
            OutcomesFrom = scenario.OutcomesFrom,
            Levels = scenario.Arms.Count == 1
                ? [.. outcomes.Select(outcome => OutcomeLevel.Of(outcome, reference, result.Runs, scenario.OutcomesFrom))]
                : [],
        };
    }

    private static PairedDifference[] AfterHolm(PairedDifference[] rows)
    {
        PairedDifference[] tested = [.. rows.Where(row => row.PValue is not null)];
        var adjusted = new Queue<double>(Holm.Adjust([.. tested.Select(row => row.PValue!.Value)]));
        return [.. rows.Select(row => row.PValue is null ? row : row with { HolmPValue = adjusted.Dequeue() })];
    }
}
