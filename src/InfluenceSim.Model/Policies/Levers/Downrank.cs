using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

/// <summary>What is down-ranked.</summary>
public enum DownrankTarget
{
    [Meaning("Posts of AI creators, labelled or not.")]
    Ai,

    [Meaning("Posts of creators that bear an AI label.")]
    LabelledAi,

    [Meaning("Posts of AI creators without a label.")]
    UnlabelledAi,

    [Meaning("Posts that carry a false claim.")]
    Claims,
}

[Meaning("Some posts are shown to fewer people, in every feed and among what is recommended.")]
[Lever(
    ramps: "the factor, from 1",
    composes: "their factors multiply",
    example: "downrank: { target: unlabelled-ai, factor: 0.3, appliesTo: farm }",
    Group = LeverGroup.Feed)]
public sealed record Downrank : Policy
{
    [Meaning("What is down-ranked."), Source("scenario")]
    public DownrankTarget Target { get; init; } = DownrankTarget.UnlabelledAi;

    [Parameter("share", 0.001, 1, "scenario"), Meaning("Share of people who still get to see such a post; 1 changes nothing.")]
    public double Factor { get; init; } = 0.5;

    [Meaning("Which AI creators, where the target is some."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day)
    {
        double factor = 1 - (strength * (1 - Factor));
        return Target switch
        {
            DownrankTarget.Ai => rules with
            {
                DownrankLabelled = rules.DownrankLabelled.Times(AppliesTo, factor),
                DownrankUnlabelled = rules.DownrankUnlabelled.Times(AppliesTo, factor),
            },
            DownrankTarget.LabelledAi => rules with { DownrankLabelled = rules.DownrankLabelled.Times(AppliesTo, factor) },
            DownrankTarget.UnlabelledAi => rules with { DownrankUnlabelled = rules.DownrankUnlabelled.Times(AppliesTo, factor) },
            DownrankTarget.Claims => rules with { DownrankClaims = rules.DownrankClaims * factor },
            _ => throw new ArgumentOutOfRangeException(nameof(rules), Target, "unknown target"),
        };
    }
}
