namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>The other contested effects under each preset, in numbers.</summary>
internal static class PresetLaw
{
    /// <summary>Cuts of belief and of sharing by a noticed fact-check label.</summary>
    public static (double Belief, double Sharing) FactCheck(EffectParameters effects) => effects.FactCheck switch
    {
        FactCheckPreset.None => (0, 0),
        FactCheckPreset.MartelRand2024 => (0.276, 0.247),
        FactCheckPreset.Slaughter2025 => (0.276, 0.45),
        FactCheckPreset.Chuai2024 => (0.276, 0.62),
        FactCheckPreset.Custom => (effects.CustomFactCheck.Belief, effects.CustomFactCheck.Sharing),
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.FactCheck, "no law for this preset"),
    };

    /// <summary>Loss of trust in AI, part of it that trust in people suffers, probability of leaving.</summary>
    public static (double Loss, double Spill, double Leave) Shock(EffectParameters effects) => effects.Shock switch
    {
        ShockPreset.None => (0, 0, 0),
        ShockPreset.Mild => (0.05, 0.1, 0.05),
        ShockPreset.Moderate => (0.15, 0.13, 0.4),
        ShockPreset.Custom => (effects.CustomShock.TrustLoss, effects.CustomShock.Spill, effects.CustomShock.Unfollow),
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Shock, "no law for this preset"),
    };

    /// <summary>Gain of credibility of what bears no label where all else bears one.</summary>
    public static double Implied(EffectParameters effects) => effects.Implied switch
    {
        ImpliedPreset.None => 0,
        ImpliedPreset.Pennycook2020 => 0.04,
        ImpliedPreset.FifthOfLabel => LabelLaw.Of(effects).BeliefTrue / 5,
        ImpliedPreset.Custom => effects.CustomImplied,
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Implied, "no law for this preset"),
    };

    /// <summary>Share of the gap to its target that a persuasive post closes (eta).</summary>
    public static double Persuasion(EffectParameters effects) => effects.Persuasion switch
    {
        PersuasionPreset.None => 0,
        PersuasionPreset.Gallegos2025 => 0.01,
        PersuasionPreset.Custom => effects.CustomPersuasion,
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Persuasion, "no law for this preset"),
    };

    /// <summary>Share of personas' posts with a false claim, share of people who are supersharers, re-share of what is false.</summary>
    public static (double Pushed, double Share, double PassedOn) Makers(ClaimParameters claims) => claims.Makers switch
    {
        ClaimMakers.Personas => (0.4, 0, 0.2),
        ClaimMakers.Supersharers => (0.04, 0.003, 0.6),
        ClaimMakers.Mixed => (0.1, 0.003, 0.4),
        _ => throw new ArgumentOutOfRangeException(nameof(claims), claims.Makers, "no law for this preset"),
    };
}
