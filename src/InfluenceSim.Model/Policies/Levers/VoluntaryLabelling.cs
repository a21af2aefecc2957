using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("Operators are asked to disclose; a share of them does.")]
[Lever(
    ramps: "share, from today's disclosure",
    composes: "the greater share",
    example: "voluntaryLabelling: { share: 60%, ramp: 30d, appliesTo: commercial }",
    Group = LeverGroup.Labels)]
public sealed record VoluntaryLabelling : Policy
{
    [Parameter("share", 0, 1, "press audit 2025 (a quarter to a half)")]
    [Meaning("Of personas whose operators do not evade (`effects.evasion`), the share that disclose: a smaller share of all personas.")]
    public double Share { get; init; } = 0.4;

    [Meaning("Which AI creators are asked."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        rules with { Disclosure = rules.Raised(rules.Disclosure, AppliesTo, Share, strength) };
}
