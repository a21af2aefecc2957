using System.Text.Json.Serialization;
using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Experiments.Robustness;

/// <summary>What one arm did to one outcome under every set of presets.</summary>
/// <param name="Own">Under the scenario's own presets.</param>
/// <param name="Others">Under each other preset by itself, then under several together.</param>
/// <param name="Flips">Whether the opposite sign is shown somewhere.</param>
public sealed record RobustConclusion(PairedDifference Own, IReadOnlyList<RobustnessCell> Others, bool Flips)
{
    /// <summary>Flips that need all their presets: with fewer of them the conclusion does not flip.</summary>
    [JsonIgnore]
    public IReadOnlyList<RobustnessCell> LeastFlips => Least(ConclusionChange.Flips);

    /// <summary>Differences that appear, and need all their presets: with fewer of them none of this sign does.</summary>
    [JsonIgnore]
    public IReadOnlyList<RobustnessCell> LeastAppearing => Least(ConclusionChange.Appears);

    /// <summary>Whether it flips, but under no preset by itself.</summary>
    [JsonIgnore]
    public bool FlipsTogetherOnly => Flips && LeastFlips.All(cell => cell.IsJoint);

    internal static RobustConclusion Of(
        PairedDifference own, IReadOnlyList<(RobustnessVariant Variant, PairedDifference Difference)> others)
    {
        RobustnessCell[] cells = [.. others.Select(other => new RobustnessCell(
            other.Variant.Presets, other.Difference, Conclusions.Change(own.Verdict, other.Difference.Verdict)))];
        return new RobustConclusion(own, cells, cells.Any(IsFlip));
    }

    private RobustnessCell[] Least(ConclusionChange change)
    {
        RobustnessCell[] cells = [.. Others.Where(cell => cell.Change == change)];
        return [.. cells.Where(cell =>
            !cells.Any(fewer => cell.Adds(fewer) && fewer.Difference.Verdict == cell.Difference.Verdict))];
    }

    private static bool IsFlip(RobustnessCell cell) => cell.Change == ConclusionChange.Flips;
}

/// <summary>One outcome of one arm under one other set of presets.</summary>
/// <param name="Presets">The presets that differ from the scenario's own.</param>
/// <param name="Difference">What was shown, against the reference arm under the same presets.</param>
/// <param name="Change">What that makes of the conclusion.</param>
public sealed record RobustnessCell(IReadOnlyList<ChosenPreset> Presets, PairedDifference Difference, ConclusionChange Change)
{
    /// <summary>Whether presets of several effects differ.</summary>
    [JsonIgnore]
    public bool IsJoint => Presets.Count > 1;

    /// <summary>Whether it assumes all that another does, and more.</summary>
    internal bool Adds(RobustnessCell fewer) => fewer.Presets.Count < Presets.Count && fewer.Presets.All(Presets.Contains);
}
