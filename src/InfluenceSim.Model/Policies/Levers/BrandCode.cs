using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("Brands agree to shun AI creators that do not disclose.")]
[Lever(
    ramps: "aversion",
    composes: "their aversions add up",
    example: "brandCode: { from: 7d, ramp: 28d, aversion: 2 }",
    Group = LeverGroup.Money,
    NeedsEconomy = true)]
public sealed record BrandCode : Policy
{
    [Parameter("log", 0, 10, "scenario")]
    [Meaning("What brands take off the log value of an undisclosed AI creator, beyond their own aversion.")]
    public double Aversion { get; init; } = 1;

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        rules with { Economy = rules.Economy with { BrandAversion = rules.Economy.BrandAversion + (Aversion * strength) } };
}
