using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;

namespace InfluenceSim.Model.Policies.Levers;

/// <summary>Which personas a mandate does not concern.</summary>
public enum MandateExemption
{
    [Meaning("None.")]
    None,

    [Meaning("Those that are wholly fictional, and like no person that there is: a narrow reading of article 50 (4).")]
    Fictional,
}

/// <summary>Which posts a mandate concerns.</summary>
public enum MandateScope
{
    [Meaning("All that an account posts.")]
    All,

    [Meaning("Sponsored posts alone, as New York asks of advertisements: other posts bear no label for it.")]
    Sponsored,
}

/// <summary>What a mandated label is.</summary>
public enum LabelForm
{
    [Meaning("A mark beside the post, which is noticed by its prominence.")]
    Mark,

    [Meaning("A full screen before the post: all who look on notice it, and 36 % do not; what they give up is no impression.")]
    Interstitial,
}

/// <summary>What a mandated label says.</summary>
public enum LabelWording
{
    [Meaning("What the studies behind `effects.label` had it say: nothing is scaled.")]
    Plain,

    [Meaning("That the post may do harm, as \"misleading\" does: takes 1.5 times as much from reactions.")]
    Harm,

    [Meaning("How the post was made: takes two thirds as much from reactions.")]
    Process,
}

[Meaning("Operators must disclose; a detector looks for those who do not (EU AI Act, article 50).")]
[Lever(
    ramps: "recall, falsePositive and fine; compliance from today's disclosure, a stated prominence from today's",
    composes: "each has its own detector; of compliance and of a stated prominence the greater holds; each party pays its own fine, "
        + "the higher of two on the same party",
    example: "mandatoryLabelling: { from: 30d, ramp: 14d, compliance: 90%, recall: 0.6, delay: 3d }",
    Group = LeverGroup.Labels)]
public sealed record MandatoryLabelling : Policy
{
    [Parameter("share", 0, 1, "(C)")]
    [Meaning("Of personas whose operators do not evade (`effects.evasion`), the share that disclose: a smaller share of all personas.")]
    public double Compliance { get; init; } = 0.75;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of undisclosed personas that the detector can ever find.")]
    public double Recall { get; init; } = 0.4;

    [Parameter("d", 0, 365, "(C)"), Meaning("Mean delay of the detector, exponential.")]
    public double Delay { get; init; } = 7;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability per 90 days that a human creator is labelled by mistake.")]
    public double FalsePositive { get; init; } = 0.005;

    [Parameter("probability", 0, 1, "van Berlo & Breves 2025 (sign)")]
    [Meaning("Prominence of the mandated label; the platform's own where it is not stated.")]
    public double? Prominence { get; init; }

    [Meaning("What the mandated label is. An impression that is given up is none: it is not counted, believed, liked nor passed on.")]
    [Source("a mark as today; Dais, N = 2,472 (visibility 67 to 43 %, credibility and sharing unmoved)")]
    public LabelForm Form { get; init; }

    [Meaning("What the mandated label says, which scales what a noticed label takes from sharing and interest (`effects.label`).")]
    [Source("(C); Wittenberg et al., N = 7,579 (sign: words of harm move engagement more)")]
    public LabelWording Wording { get; init; }

    [Parameter("kr", 0, 1e9, "EU AI Act 2024, articles 50 and 99 (at most 15 million euro); none by default")]
    [Meaning("Fine each time that an undisclosed persona is found.")]
    public double Fine { get; init; }

    [Meaning("Who pays the fine."), Source("scenario")]
    public LiableParty Liable { get; init; } = LiableParty.Operator;

    [Meaning("Which AI creators must disclose."), Source("scenario")]
    public PersonaScope AppliesTo { get; init; }

    [Meaning("Which personas need not disclose, and are not looked for."), Source("scenario")]
    public MandateExemption Exempt { get; init; }

    [Meaning("Which posts must bear the label; the detector then looks at those alone.")]
    [Source("New York, in force 9 June 2026: synthetic performers in advertisements")]
    public MandateScope Scope { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day)
    {
        bool spares = Exempt == MandateExemption.Fictional;
        Rules disclosed = Look(Disclosed(rules, spares, strength), strength) with
        {
            Economy = rules.Economy with { StrikeFines = rules.Economy.StrikeFines.AtLeast(Liable, AppliesTo, Fine * strength) },
        };

        return Recall <= 0 && FalsePositive <= 0 ? disclosed : disclosed with { Detectors = [.. rules.Detectors, Looking(strength)] };
    }

    /// <inheritdoc/>
    public override Rules Leave(Rules rules, double strength, PolicyDay day) => rules with
    {
        EndedDetectors =
        [
            .. rules.EndedDetectors,
            Looking(strength) with
            {
                Until = Until is { } until ? new PolicyDay(until) : null,
                Disclosed = rules.Raised(default, AppliesTo, Compliance, strength),
            },
        ],
    };

    private Detector Looking(double strength) =>
        new(default(PerKind).AtLeast(AppliesTo, Recall * strength), Delay, FalsePositive * strength, FirstDay)
        {
            SparesFictional = Exempt == MandateExemption.Fictional,
            SeesAdsOnly = Scope == MandateScope.Sponsored,
        };

    private Rules Disclosed(Rules rules, bool spares, double strength) => (Scope, spares) switch
    {
        (MandateScope.All, false) => rules with { Disclosure = rules.Raised(rules.Disclosure, AppliesTo, Compliance, strength) },
        (MandateScope.All, true) => rules with
        {
            DisclosureUnlessFictional = rules.Raised(rules.DisclosureUnlessFictional, AppliesTo, Compliance, strength),
        },
        (_, false) => rules with { AdLabels = rules.Raised(rules.AdLabels, AppliesTo, Compliance, strength) },
        (_, true) => rules with { AdLabelsUnlessFictional = rules.Raised(rules.AdLabelsUnlessFictional, AppliesTo, Compliance, strength) },
    };

    /// <summary>What the labels look like that the mandate asks for.</summary>
    private Rules Look(Rules rules, double strength)
    {
        double shown = Form == LabelForm.Interstitial ? strength : 0;
        double? reached = Prominence is { } stated ? Policies.Ramp.Towards(rules.Prominence, stated, strength) : null;
        LabelLook look = new LabelLook(reached, shown, Scaled(strength)).With(Scope == MandateScope.All ? rules.Look : rules.AdLook);
        return Scope == MandateScope.All ? rules with { Look = look } : rules with { AdLook = look };
    }

    private double? Scaled(double strength) => Wording switch
    {
        LabelWording.Plain => null,
        LabelWording.Harm => 1 + (strength * (WordingEffect.Harm - 1)),
        _ => 1 + (strength * (WordingEffect.Process - 1)),
    };
}
