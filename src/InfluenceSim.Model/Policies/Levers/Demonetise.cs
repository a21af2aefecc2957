using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

/// <summary>Which AI creators lose campaigns and ad money.</summary>
public enum DemonetiseTarget
{
    [Meaning("AI creators that bear no AI label.")]
    Undisclosed,

    [Meaning("All AI creators; people with AI tools are none.")]
    Ai,
}

[Meaning("AI creators lose campaigns and ad money.")]
[Lever(
    ramps: "share",
    composes: "the greater share of two that name the same creators; one on all and one on the undisclosed multiply what they leave",
    example: "demonetise: { which: ai, share: 50%, appliesTo: farm }",
    Group = LeverGroup.Money,
    NeedsEconomy = true)]
public sealed record Demonetise : Policy
{
    [Meaning("Which AI creators lose campaigns and ad money."), Source("scenario")]
    public DemonetiseTarget Which { get; init; }

    [Parameter("share", 0, 1, "scenario"), Meaning("Share of campaigns and ad money that is lost.")]
    public double Share { get; init; } = 1;

    [Meaning("Which kinds of AI creators lose campaigns and ad money."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day)
    {
        EconomyRules economy = rules.Economy;
        return rules with
        {
            Economy = Which == DemonetiseTarget.Ai
                ? economy with { DemonetisedAi = economy.DemonetisedAi.AtLeast(AppliesTo, Share * strength) }
                : economy with { DemonetisedUndisclosed = economy.DemonetisedUndisclosed.AtLeast(AppliesTo, Share * strength) },
        };
    }
}
