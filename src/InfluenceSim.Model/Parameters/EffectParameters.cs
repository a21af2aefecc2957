namespace InfluenceSim.Model.Parameters;

/// <summary>What a noticed AI label does to belief and sharing.</summary>
public enum LabelPreset
{
    /// <summary>Nothing.</summary>
    [Meaning("Nothing.")]
    None,

    /// <summary>A third of a "false" label's effect (Altay and Gilardi 2024, PNAS Nexus pgae403).</summary>
    [Spelling("altay-gilardi-2024"), Meaning("A third of a \"false\" label's effect (Altay and Gilardi 2024).")]
    AltayGilardi2024,

    /// <summary>As stated under `effects.customLabel`.</summary>
    [Meaning("As stated under `effects.customLabel`.")]
    Custom,
}

/// <summary>What learning does to somebody who did not know that a followed creator is an AI.</summary>
public enum ShockPreset
{
    /// <summary>Nothing.</summary>
    [Meaning("Nothing.")]
    None,

    /// <summary>Trust 5 % down, one in twenty leaves (trade surveys: learning "rarely breaks the bond").</summary>
    [Meaning("Trust 5 % down, one in twenty leaves.")]
    Mild,

    /// <summary>Trust 15 % down, four in ten leave (Muniz, Stewart and Magalhaes 2024, sign; calibrated).</summary>
    [Meaning("Trust 15 % down, four in ten leave.")]
    Moderate,
}

/// <summary>Which operators never disclose.</summary>
public enum EvasionPreset
{
    /// <summary>None: compliance is independent of kind.</summary>
    [Meaning("Nobody evades on principle.")]
    None,

    /// <summary>All manipulative operators, a quarter of farms, no commercial one.</summary>
    [Meaning("All manipulative operators, a quarter of farms, no commercial one.")]
    ByKind,
}

/// <summary>Contested effects, each a named preset that replaces and never adds (EVIDENCE).</summary>
public sealed record EffectParameters
{
    /// <summary>AI label.</summary>
    [Meaning("What a noticed AI label does to belief and sharing.")]
    public LabelPreset Label { get; init; } = LabelPreset.AltayGilardi2024;

    /// <summary>Effect of the label under preset `custom`.</summary>
    [Meaning("Effect of the label under preset `custom`.")]
    public CustomLabel CustomLabel { get; init; } = new();

    /// <summary>Deception shock.</summary>
    [Meaning("What learning the truth does to somebody who followed unknowingly.")]
    public ShockPreset Shock { get; init; } = ShockPreset.Moderate;

    /// <summary>Evasion.</summary>
    [Meaning("Which operators never disclose.")]
    public EvasionPreset Evasion { get; init; } = EvasionPreset.ByKind;

    /// <summary>Share of the shock that is left where the maker disclosed by itself.</summary>
    [Parameter("factor", 0, 1, "(C)"), Meaning("Share of the shock that is left where the maker disclosed by itself.")]
    public double ShockIfDisclosed { get; init; } = 0.5;

    /// <summary>Implied authenticity: gain of credibility of unlabelled content per unit of noticed labels' share.</summary>
    [Parameter("factor", 0, 5, "Pennycook et al. 2020, calibrated"), Meaning("Gain of credibility of unlabelled content beside labelled content.")]
    public double Implied { get; init; } = 0.04;
}

/// <summary>A label effect stated by the scenario.</summary>
public sealed record CustomLabel
{
    /// <summary>Cut of belief where the label is noticed.</summary>
    [Parameter("probability", -1, 1, "scenario"), Meaning("Cut of belief where the label is noticed; negative raises it.")]
    public double Belief { get; init; }

    /// <summary>Cut of sharing where the label is noticed.</summary>
    [Parameter("probability", -1, 1, "scenario"), Meaning("Cut of sharing where the label is noticed; negative raises it.")]
    public double Sharing { get; init; }

    /// <summary>Whether trust in AI replaces trust in humans for who knows only from the label.</summary>
    [Meaning("Whether trust in AI applies to who knows only from the label.")]
    public bool Trust { get; init; }
}

/// <summary>The world of today, in force in every arm from the first tick.</summary>
public sealed record PlatformParameters
{
    /// <summary>Share of AI personas that disclose today.</summary>
    [Parameter("share", 0, 1, "press audit 2025 (a quarter to a half of AI videos bear a label), calibrated"), Meaning("Share of personas that disclose today, in every arm.")]
    public double DisclosureToday { get; init; } = 0.2;

    /// <summary>Prominence of the label: how likely an attentive, unfatigued user notices it.</summary>
    [Parameter("probability", 0, 1, "van Berlo & Breves 2025 (sign), calibrated"), Meaning("Prominence of the AI label.")]
    public double Prominence { get; init; } = 0.9;

    /// <summary>Probability that a fact-check label is noticed.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Probability that a fact-check label is noticed.")]
    public double FactCheckNoticed { get; init; } = 0.85;

    /// <summary>Cut of belief by a noticed fact-check label.</summary>
    [Parameter("probability", 0, 1, "Martel & Rand 2024 (27.6 %)"), Meaning("Cut of belief by a noticed fact-check label.")]
    public double FactCheckBelief { get; init; } = 0.276;

    /// <summary>Cut of sharing by a noticed fact-check label.</summary>
    [Parameter("probability", 0, 1, "Slaughter et al. 2025 (46 % in the 48 h after a note)"), Meaning("Cut of sharing by a noticed fact-check label.")]
    public double FactCheckSharing { get; init; } = 0.45;
}
