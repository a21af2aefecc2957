using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

/// <summary>What a prompt before sharing is shown for.</summary>
public enum FrictionTarget
{
    [Meaning("Every re-share.")]
    All,

    [Meaning("Re-shares of false claims.")]
    Claims,
}

[Meaning("A prompt before sharing (Bak-Coleman et al. 2022): multiplies the probability of a re-share by 1 - strength.")]
[Lever(
    ramps: "strength",
    composes: "what one prompt lets pass the other prompts again: their factors multiply",
    example: "reshareFriction: { strength: 30%, appliesTo: claims }",
    Group = LeverGroup.Claims)]
public sealed record ReshareFriction : Policy
{
    [Parameter("probability", 0, 1, "Bak-Coleman et al. 2022 (5 to 40 %)"), Meaning("Share of re-shares that the prompt prevents.")]
    public double Strength { get; init; } = 0.2;

    [Meaning("What the prompt is shown for."), Source("scenario")]
    public FrictionTarget AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day)
    {
        double factor = 1 - (Strength * strength);
        return AppliesTo == FrictionTarget.All
            ? rules with { ShareFactor = rules.ShareFactor * factor }
            : rules with { ClaimShareFactor = rules.ClaimShareFactor * factor };
    }
}
