using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>A comparison repeated under other presets: which of its conclusions hold. Serialises to plain JSON.</summary>
/// <param name="Comparison">The comparison under the scenario's own presets.</param>
/// <param name="Variants">
/// Presets under which it was repeated, as "effects.label = none"; several together as "effects.label = none with effects.shock = none".
/// </param>
/// <param name="Complete">Whether every planned run of every variant finished.</param>
/// <param name="Conclusions">One per outcome and arm.</param>
public sealed record RobustnessResult(
    PairedComparison Comparison, IReadOnlyList<string> Variants, bool Complete, IReadOnlyList<RobustConclusion> Conclusions)
{
    /// <summary>How tables name the presets that the scenario states.</summary>
    public const string Own = "the scenario's own";

    /// <summary>How many variants were planned; more than there are after an interruption.</summary>
    public int Planned { get; init; }

    /// <summary>How many of the variants have several presets together.</summary>
    public int Combinations { get; init; }

    /// <summary>Puts comparisons side by side.</summary>
    /// <param name="own">Under the scenario's own presets.</param>
    /// <param name="others">Under each other preset, with the same outcomes and arms.</param>
    /// <param name="planned">How many other presets were planned.</param>
    /// <returns>The result.</returns>
    public static RobustnessResult Of(
        PairedComparison own, IReadOnlyList<(RobustnessVariant Variant, PairedComparison Comparison)> others, int planned)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(others);
        return new RobustnessResult(
            own,
            [.. others.Select(other => other.Variant.Name)],
            others.Count == planned && own.Complete && others.All(other => other.Comparison.Complete),
            [.. own.Differences
                .Select(row => RobustConclusion.Of(row, [.. others.Select(other => (other.Variant, Same(other.Comparison, row)))]))])
        {
            Planned = planned,
            Combinations = others.Count(other => other.Variant.IsJoint),
        };
    }

    private static PairedDifference Same(PairedComparison comparison, PairedDifference row) =>
        comparison.Differences.Single(other =>
            (other.Measure, other.Group, other.ReferenceArm, other.Arm) == (row.Measure, row.Group, row.ReferenceArm, row.Arm));
}
