using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("Tools sign what they make (C2PA): signed AI content bears a label, what bears no signature is shown as unverified.")]
[Lever(
    ramps: "aiCoverage and doubt",
    composes: "the greater of each value",
    example: "provenance: { from: 14d, ramp: 30d, aiCoverage: 60%, humanCoverage: 80%, doubt: 0.05 }",
    Group = LeverGroup.Labels)]
public sealed record Provenance : Policy
{
    [Parameter("share", 0, 1, "IPTC on Indicator's audit, March 2026 (uneven)")]
    [Meaning("Share of personas whose tools sign and whose operators do not strip the signature.")]
    public double AiCoverage { get; init; } = 0.4;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of human creators whose posts are signed.")]
    public double HumanCoverage { get; init; } = 0.5;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that somebody takes an unverified creator for an AI.")]
    public double Doubt { get; init; } = 0.1;

    [Meaning("Which AI creators' tools sign."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    // Signatures that no persona bears and nobody minds the lack of must not sign people for another such lever of the arm.
    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => AiCoverage <= 0 && Doubt <= 0 ? rules : rules with
    {
        ProvenanceAi = rules.ProvenanceAi.AtLeast(AppliesTo, AiCoverage * strength),
        ProvenanceHuman = Math.Max(rules.ProvenanceHuman, HumanCoverage),
        ProvenanceDoubt = Math.Max(rules.ProvenanceDoubt, Doubt * strength),
    };
}
