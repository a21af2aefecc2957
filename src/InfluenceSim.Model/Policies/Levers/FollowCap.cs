using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("AI accounts may follow only so many users a day, each or all of an operator together.")]
[Lever(
    ramps: "both caps, from no limit (over a ramp of 4 days a cap of 3 is 12, 6, 4, 3)",
    composes: "the lowest cap",
    example: "followCap: { perAccount: 2, perOperator: 10, ramp: 7d }",
    Group = LeverGroup.Accounts,
    NeedsEconomy = true)]
public sealed record FollowCap : Policy
{
    [Parameter("1/d", 0, 10_000, "(C)"), Meaning("Most users that one AI account may follow a day. None is no limit.")]
    public double? PerAccount { get; init; } = 3;

    [Parameter("1/d", 0, 1e6, "(C)"), Meaning("Most users that all personas of one operator may follow a day together. None is no limit.")]
    public double? PerOperator { get; init; }

    [Meaning("Which AI creators."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules with
    {
        Economy = rules.Economy with
        {
            FollowsPerAccount = rules.Economy.FollowsPerAccount.AtMost(AppliesTo, Ramped.Cap(PerAccount, strength)),
            FollowsPerOperator = rules.Economy.FollowsPerOperator.AtMost(AppliesTo, Ramped.Cap(PerOperator, strength)),
        },
    };
}
