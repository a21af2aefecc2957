namespace InfluenceSim.Model.Parameters;

/// <summary>What a noticed AI label does to belief and sharing.</summary>
public enum LabelPreset
{
    [Spelling("none", "gallegos-2025", "gamage-2025")]
    [Meaning(
        "Nothing: no change of persuasion, accuracy or sharing (Gallegos et al. 2025, arXiv 2504.09865), none of engagement (Gamage et "
        + "al. 2025, arXiv 2503.05711).")]
    None,

    [Spelling("altay-gilardi-2024"), Meaning("A third of a \"false\" label's effect (Altay and Gilardi 2024, PNAS Nexus pgae403).")]
    AltayGilardi2024,

    [Meaning("As stated under `effects.customLabel`.")]
    Custom,

    [Spelling("wang-2025"), Meaning("Lower perceived accuracy and interest, nothing broader (Wang et al. 2025, arXiv 2506.16202).")]
    Wang2025,

    [Spelling("lin-zhang-2026"), Meaning("True believed less, false believed more when labelled (Lin and Zhang, JCOM).")]
    LinZhang2026,

    [Spelling("carney-2026")]
    [Meaning(
        "The bond with who is known by its label counts and grows by 30 % less; belief and sharing as without one (Carney, Riveros "
        + "and Tully 2026, doi 10.1093/jcr/ucag013, sign; calibrated).")]
    Carney2026,
}

/// <summary>What a noticed fact-check label does to belief and sharing.</summary>
public enum FactCheckPreset
{
    [Meaning("Nothing.")]
    None,

    [Spelling("martel-rand-2024"), Meaning("Belief -27.6 %, sharing -24.7 % (Martel and Rand 2024, 21 experiments).")]
    MartelRand2024,

    [Spelling("slaughter-2025")]
    [Meaning("Belief -27.6 % as in Martel and Rand, sharing -45 % (Slaughter et al. 2025: reposts -46 % in the 48 h after a note).")]
    Slaughter2025,

    [Spelling("chuai-2024")]
    [Meaning("Belief -27.6 % as in Martel and Rand, sharing -62 % (Chuai et al. 2024, another design): the upper end.")]
    Chuai2024,

    [Meaning("As stated under `effects.customFactCheck`.")]
    Custom,
}

/// <summary>Whether unlabelled content beside labelled content gains credibility.</summary>
public enum ImpliedPreset
{
    [Meaning("No: it vanishes when true items are verified too.")]
    None,

    [Spelling("pennycook-2020"), Meaning("By 4 % where all else is labelled (Pennycook et al. 2020, calibrated).")]
    Pennycook2020,

    [Meaning("As stated under `effects.customImplied`.")]
    Custom,

    [Spelling("fifth-of-label")]
    [Meaning("By a fifth of what a label takes from what bears one, by its preset (osf.io/b3wp5, N = 877: -0.27 sd, and a fifth of it).")]
    FifthOfLabel,
}

/// <summary>How appealing AI creators' posts are, against people's.</summary>
public enum AiAppealPreset
{
    [Meaning("As people's.")]
    None,

    [Meaning("A little less, more with realism, less when run for a brand (J. Interactive Advertising 2024; Fashion and Textiles 2024).")]
    HumanFavoured,

    [Meaning("Almost three times the engagement at first, fading (HypeAuditor 2019 to 2021).")]
    Novelty,

    [Meaning("As stated under `effects.customAppeal`.")]
    Custom,
}

/// <summary>Whether time spent with AI creators is taken from people.</summary>
public enum DisplacementPreset
{
    [Meaning("No causal effect (Fang et al. 2025: none of nine conditions).")]
    None,

    [Meaning(
        "Comments to and answers from AI creators use up the day's interactions (Fang et al. 2025: more voluntary "
        + "use goes with less time with people).")]
    TimeBound,
}

/// <summary>How far a persuasive post moves a stance.</summary>
public enum PersuasionPreset
{
    [Meaning("Not at all.")]
    None,

    [Spelling("gallegos-2025")]
    [Meaning(
        "A feed impression moves a tenth of what an attentively read message does (Gallegos et al. 2025: 9.74 "
        + "points of 100), labelled or not.")]
    Gallegos2025,

    [Meaning("As stated under `effects.customPersuasion`.")]
    Custom,
}

/// <summary>What learning does to somebody who did not know that a followed creator is an AI.</summary>
public enum ShockPreset
{
    [Meaning("Nothing.")]
    None,

    [Meaning("Trust 5 % down, one in twenty leaves (trade surveys: learning \"rarely breaks the bond\").")]
    Mild,

    [Meaning("Trust 15 % down, four in ten leave (Muniz, Stewart and Magalhaes 2024, sign; calibrated).")]
    Moderate,

    [Meaning("As stated under `effects.customShock`.")]
    Custom,
}

/// <summary>Which operators never disclose.</summary>
public enum EvasionPreset
{
    [Meaning("Nobody evades on principle.")]
    None,

    [Meaning("All manipulative operators, a quarter of farms, no commercial one.")]
    ByKind,

    [Meaning("As stated under `effects.customEvasion`.")]
    Custom,
}

/// <summary>Contested effects, each a named preset that replaces and never adds (EVIDENCE).</summary>
public sealed record EffectParameters
{
    [Meaning("What a noticed AI label does to belief and sharing."), Source("reference baseline; each preset names its own")]
    public LabelPreset Label { get; init; } = LabelPreset.AltayGilardi2024;

    [Meaning("Effect of the label under preset `custom`.")]
    public CustomLabel CustomLabel { get; init; } = new();

    [Meaning("What learning the truth does to somebody who followed unknowingly.")]
    [Source("surveys have a size for `mild` (who leaves), and for `moderate` a sign")]
    public ShockPreset Shock { get; init; } = ShockPreset.Mild;

    [Meaning("The shock under preset `custom`.")]
    public CustomShock CustomShock { get; init; } = new();

    [Meaning("Which operators never disclose."), Source("reference baseline; each preset names its own")]
    public EvasionPreset Evasion { get; init; } = EvasionPreset.ByKind;

    [Meaning("Which share of each kind of operator evades under preset `custom`.")]
    public CustomEvasion CustomEvasion { get; init; } = new();

    [Parameter("factor", 0, 1, "(C)"), Meaning("Share of the shock that is left where the maker disclosed by itself.")]
    public double ShockIfDisclosed { get; init; } = 0.5;

    [Meaning("What a noticed fact-check label does to belief and sharing."), Source("reference baseline; each preset names its own")]
    public FactCheckPreset FactCheck { get; init; } = FactCheckPreset.Slaughter2025;

    [Meaning("Effect of the fact-check label under preset `custom`.")]
    public CustomFactCheck CustomFactCheck { get; init; } = new();

    [Meaning("Whether unlabelled content beside labelled content gains credibility.")]
    [Source("reference baseline; each preset names its own")]
    public ImpliedPreset Implied { get; init; } = ImpliedPreset.Pennycook2020;

    [Parameter("factor", 0, 5, "scenario"), Meaning("Gain of credibility where all else is labelled, under preset `custom`.")]
    public double CustomImplied { get; init; }

    [Meaning("How appealing AI creators' posts are, against people's."), Source("reference baseline; each preset names its own")]
    public AiAppealPreset AiAppeal { get; init; } = AiAppealPreset.HumanFavoured;

    [Parameter("appeal", -5, 5, "scenario"), Meaning("Mean appeal of AI posts under preset `custom`; people's is 0.")]
    public double CustomAppeal { get; init; }

    [Meaning("Whether time spent with AI creators is taken from people."), Source("reference baseline; each preset names its own")]
    public DisplacementPreset Displacement { get; init; } = DisplacementPreset.None;

    [Meaning("How far a persuasive post moves a stance."), Source("reference baseline; each preset names its own")]
    public PersuasionPreset Persuasion { get; init; } = PersuasionPreset.Gallegos2025;

    [Parameter("factor", 0, 1, "scenario")]
    [Meaning("Share of the gap to its target by which an impression moves a stance, under preset `custom`.")]
    public double CustomPersuasion { get; init; }
}

/// <summary>A label effect stated by the scenario.</summary>
public sealed record CustomLabel
{
    [Parameter("probability", -1, 1, "scenario"), Meaning("Cut of belief where the label is noticed; negative raises it.")]
    public double Belief { get; init; }

    [Parameter("probability", -1, 1, "scenario"), Meaning("Cut of sharing where the label is noticed; negative raises it.")]
    public double Sharing { get; init; }

    [Meaning("Whether trust in AI applies to who knows only from the label."), Source("scenario")]
    public bool Trust { get; init; }
}

/// <summary>The world of today, in force in every arm from the first tick.</summary>
public sealed record PlatformParameters
{
    [Parameter("share", 0, 1, "(C); press audit 2025 (a quarter to a half of AI videos bear a label)")]
    [Meaning("Of personas whose operators do not evade, the share that disclose today, in every arm.")]
    public double DisclosureToday { get; init; } = 0.2;

    [Parameter("probability", 0, 1, "(C); van Berlo & Breves 2025 (sign)")]
    [Meaning("Prominence of the AI label: how likely an attentive, unfatigued user notices it.")]
    public double Prominence { get; init; } = 0.9;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that a fact-check label is noticed.")]
    public double FactCheckNoticed { get; init; } = 0.85;
}

/// <summary>A fact-check effect stated by the scenario.</summary>
public sealed record CustomFactCheck
{
    [Parameter("probability", -1, 1, "scenario"), Meaning("Cut of belief where the label is noticed.")]
    public double Belief { get; init; }

    [Parameter("probability", -1, 1, "scenario"), Meaning("Cut of sharing where the label is noticed.")]
    public double Sharing { get; init; }
}

/// <summary>A deception shock stated by the scenario.</summary>
public sealed record CustomShock
{
    [Parameter("factor", 0, 1, "scenario"), Meaning("Share of trust in AI creators that is lost.")]
    public double TrustLoss { get; init; }

    [Parameter("factor", 0, 1, "scenario"), Meaning("Part of that loss that trust in human creators suffers too.")]
    public double Spill { get; init; }

    [Parameter("probability", 0, 1, "scenario"), Meaning("Probability of unfollowing.")]
    public double Unfollow { get; init; }
}

/// <summary>Evasion stated by the scenario: of operators of each kind the share that never discloses.</summary>
public sealed record CustomEvasion
{
    [Parameter("share", 0, 1, "scenario"), Meaning("Share of operators of personas made for brands.")]
    public double Commercial { get; init; }

    [Parameter("share", 0, 1, "scenario"), Meaning("Share of operators of content farms.")]
    public double Farm { get; init; }

    [Parameter("share", 0, 1, "scenario"), Meaning("Share of operators of personas that push claims.")]
    public double Manipulative { get; init; }
}
