using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("AI accounts may post only so often a day, each or all of an operator together.")]
[Lever(
    ramps: "both caps, from no limit (over a ramp of 4 days a cap of 3 is 12, 6, 4, 3)",
    composes: "the lowest cap",
    example: "postingCap: { perAccount: 2, perOperator: 10, appliesTo: farm }",
    Group = LeverGroup.Accounts,
    NeedsEconomy = true)]
public sealed record PostingCap : Policy
{
    [Parameter("1/d", 0, 10_000, "(C); platforms' programming interfaces allow 50 to 100 posts a day")]
    [Meaning("Most posts a day of one AI account. None is no limit.")]
    public double? PerAccount { get; init; } = 3;

    [Parameter("1/d", 0, 1e6, "(C)"), Meaning("Most posts a day of all personas of one operator together. None is no limit.")]
    public double? PerOperator { get; init; }

    [Meaning("Which AI creators."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules with
    {
        Economy = rules.Economy with
        {
            PostsPerAccount = rules.Economy.PostsPerAccount.AtMost(AppliesTo, Ramped.Cap(PerAccount, strength)),
            PostsPerOperator = rules.Economy.PostsPerOperator.AtMost(AppliesTo, Ramped.Cap(PerOperator, strength)),
        },
    };
}
