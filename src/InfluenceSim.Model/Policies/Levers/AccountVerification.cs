using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("An operator must prove who it is before a new persona may post: that costs, takes time, and limits how many it gets.")]
[Lever(
    ramps: "cost and delay; the cap, from no limit (over a ramp of 4 days a cap of 3 is 12, 6, 4, 3)",
    composes: "the greatest cost, the greatest delay, the lowest cap",
    example: "accountVerification: { from: 7d, cost: 20000, delay: 21d, cap: 5, appliesTo: farm }",
    Group = LeverGroup.Accounts,
    NeedsEconomy = true)]
public sealed record AccountVerification : Policy
{
    [Parameter("kr", 0, 1e9, "(C)"), Meaning("What the proof adds to the cost of a new persona.")]
    public double Cost { get; init; } = 10_000;

    [Parameter("d", 0, 365, "(C)"), Meaning("Days that the proof takes.")]
    public double Delay { get; init; } = 14;

    [Parameter("personas", 0, 10_000, "(C)")]
    [Meaning("Personas up to which an operator may launch further ones; those it has stay. None is no limit.")]
    public int? Cap { get; init; }

    [Meaning("Which AI creators."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules with
    {
        Economy = rules.Economy with
        {
            VerificationCost = rules.Economy.VerificationCost.AtLeast(AppliesTo, Cost * strength),
            VerificationDays = rules.Economy.VerificationDays.AtLeast(AppliesTo, Delay * strength),
            PersonaCap = rules.Economy.PersonaCap.AtMost(AppliesTo, Ramped.Cap(Cap, strength)),
        },
    };
}
