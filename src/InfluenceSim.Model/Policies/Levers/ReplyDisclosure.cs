using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("An AI's answers to comments say that an AI wrote them.")]
[Lever(
    ramps: "compliance",
    composes: "the greater compliance",
    example: "replyDisclosure: { compliance: 95% }",
    Group = LeverGroup.Labels)]
public sealed record ReplyDisclosure : Policy
{
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of an AI's answers that say so.")]
    public double Compliance { get; init; } = 0.75;

    [Meaning("Which AI creators' answers."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        rules with { ReplyDisclosure = rules.ReplyDisclosure.AtLeast(AppliesTo, Compliance * strength) };
}
