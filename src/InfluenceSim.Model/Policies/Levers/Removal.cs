using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("Posts are taken down after a delay; honest ones are by mistake, and some of these come back on appeal.")]
[Lever(
    ramps: "coverage and falsePositive",
    composes: "each has its own delay; a post is down as soon as one of them takes it down, by mistake only where none is about it",
    example: "removal: { target: claims, coverage: 90%, halfLife: 4h, falsePositive: 0.2%, appeals: 50%, appealDays: 1d }",
    Group = LeverGroup.Claims)]
public sealed record Removal : Policy
{
    [Meaning("Which posts are to be taken down."), Source("scenario")]
    public RemovalTarget Target { get; init; }

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of these posts that are ever taken down.")]
    public double Coverage { get; init; } = 0.5;

    [Parameter("h", 0, 10_000, "(C); Bak-Coleman et al. 2022 (removal after half an hour or four hours)")]
    [Meaning("Hours in which half of what is taken down is down, exponential; an hour passes at least.")]
    public double HalfLife { get; init; } = 12;

    [Parameter("share", 0, 1, "(C); Meta, January 2025 (a tenth to a fifth of the under 1 % that are taken down)")]
    [Meaning("Share of all other posts that are taken down by mistake.")]
    public double FalsePositive { get; init; } = 0.001;

    [Parameter("share", 0, 1, "European Commission, February 2026 (30 % of the decisions that were appealed)")]
    [Meaning("Share of the posts taken down by mistake that are put back.")]
    public double Appeals { get; init; } = 0.3;

    [Parameter("d", 0, 365, "(C)"), Meaning("Days until they are; who would see a post after five days has missed it.")]
    public double AppealDays { get; init; } = 2;

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => Coverage <= 0 && FalsePositive <= 0 ? rules : rules with
    {
        Removals = [
            .. rules.Removals,
            new RemovalRule(Target, Coverage * strength, HalfLife, FalsePositive * strength, Appeals, AppealDays, FirstDay)],
    };
}
