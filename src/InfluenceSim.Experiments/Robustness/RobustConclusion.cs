using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>What one arm did to one outcome under every preset.</summary>
/// <param name="Own">Under the scenario's own presets.</param>
/// <param name="Others">Under each other preset.</param>
/// <param name="Flips">Whether some preset shows the opposite sign.</param>
public sealed record RobustConclusion(PairedDifference Own, IReadOnlyList<RobustnessCell> Others, bool Flips)
{
    internal static RobustConclusion Of(
        PairedDifference own, IReadOnlyList<(RobustnessVariant Variant, PairedDifference Difference)> others)
    {
        RobustnessCell[] cells = [.. others.Select(other => new RobustnessCell(
            other.Variant.Effect!, other.Variant.Value!, other.Difference, Conclusions.Change(own.Verdict, other.Difference.Verdict)))];
        return new RobustConclusion(own, cells, cells.Any(cell => cell.Change == ConclusionChange.Flips));
    }
}

/// <summary>One outcome of one arm under one other preset.</summary>
/// <param name="Effect">Key of the contested effect.</param>
/// <param name="Value">The preset.</param>
/// <param name="Difference">What was shown, against the reference arm under the same preset.</param>
/// <param name="Change">What that makes of the conclusion.</param>
public sealed record RobustnessCell(string Effect, string Value, PairedDifference Difference, ConclusionChange Change);
