using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning(
    "Somebody answers for personas that are found undisclosed or struck, by mandatoryLabelling or "
    + "strikesAndBans beside it: by fines, and an operator by losing all of them.")]
[Lever(
    ramps: "fine and refusal",
    composes: "each party pays its own fine, the higher of two on the same party; operators are closed after the fewer strikes and refused "
        + "at the greater probability",
    example: "operatorLiability: { liable: brand, fine: 100000, appliesTo: commercial }",
    Group = LeverGroup.Money,
    NeedsEconomy = true)]
public sealed record OperatorLiability : Policy
{
    [Meaning("Who answers."), Source("scenario")]
    public LiableParty Liable { get; init; } = LiableParty.Operator;

    [Parameter("kr", 0, 1e9, "(C)"), Meaning("Fine for each strike.")]
    public double Fine { get; init; } = 50_000;

    [Parameter("strikes", 0, 1_000, "(C)")]
    [Meaning("Strikes over all its personas after which an operator is closed, where it is the operator who answers; 0 closes nobody.")]
    public int Strikes { get; init; } = 3;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that a new persona of a closed operator is refused.")]
    public double Refusal { get; init; } = 0.5;

    [Meaning("For which AI creators."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day)
    {
        bool closes = Strikes > 0 && Liable == LiableParty.Operator;
        return rules with
        {
            Economy = rules.Economy with
            {
                StrikeFines = rules.Economy.StrikeFines.AtLeast(Liable, AppliesTo, Fine * strength),
                StrikesToClose = closes ? rules.Economy.StrikesToClose.OrFewer(AppliesTo, Strikes) : rules.Economy.StrikesToClose,
                Refusal = closes ? rules.Economy.Refusal.AtLeast(AppliesTo, Refusal * strength) : rules.Economy.Refusal,
            },
        };
    }
}
