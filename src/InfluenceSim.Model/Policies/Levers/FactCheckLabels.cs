using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("False claims are checked after a delay, and posts that carry them bear a label.")]
[Lever(
    ramps: "coverage",
    composes: "each has its own delays; a post bears a label as soon as one of them gave it one",
    example: "factCheckLabels: { coverage: 60%, delayMin: 6h, delayMax: 2d }",
    Group = LeverGroup.Claims)]
public sealed record FactCheckLabels : Policy
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of posts with a false claim that are ever checked.")]
    public double Coverage { get; init; } = 0.5;

    [Parameter("h", 0, 10_000, "Slaughter et al. 2025 (12 to 48 h)"), Meaning("Least delay between a post and its label.")]
    public double DelayMin { get; init; } = 12;

    [Parameter("h", 0, 10_000, "Slaughter et al. 2025 (12 to 48 h)"), Meaning("Greatest delay between a post and its label.")]
    public double DelayMax { get; init; } = 48;

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => Coverage <= 0 ? rules : rules with
    {
        FactCheckers = [.. rules.FactCheckers, new FactCheckers(Coverage * strength, DelayMin, DelayMax, FirstDay)],
    };
}
