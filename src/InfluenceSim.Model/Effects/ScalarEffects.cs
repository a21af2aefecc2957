using InfluenceSim.Model.Accounts;
using InfluenceSim.Model.Numerics;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Effects;

/// <summary>Presets that come down to one number.</summary>
internal static class ScalarEffects
{
    // Calibrated so that an unlabelled item is believed more by 1 to 8 % (Pennycook et al. 2020).
    private const double PennycookGain = 0.04;

    // A tenth of 9.74 points of 100 per attentively read message (Gallegos et al. 2025): a feed impression is a glance.
    private const double GallegosEta = 0.01;

    private const double ReferenceRealism = 0.58;

    // J. Interactive Advertising 2024 and Fashion and Textiles 2024 give signs; sizes calibrated to the engagement ratio.
    private const double HumanFavouredMean = -0.12;
    private const double RealismGain = 0.6;
    private const double BrandLoss = 0.15;

    // HypeAuditor: almost three times the engagement in 2019 to 2021. Reactions end at twice their base rate, so that it takes an appeal
    // far out of the usual; halved every 180 days (calibrated).
    private const double NoveltyMean = 7;
    private const double NoveltyHalfLifeDays = 180;

    /// <summary>Gain of credibility of unlabelled content per unit of noticed labels' share.</summary>
    public static double Implied(EffectParameters effects) => effects.Implied switch
    {
        ImpliedPreset.None => 0,
        ImpliedPreset.Pennycook2020 => PennycookGain,
        ImpliedPreset.Custom => effects.CustomImplied,
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Implied, "unknown preset"),
    };

    /// <summary>Share of the gap to its target by which an impression moves a stance.</summary>
    public static double Persuasion(EffectParameters effects) => effects.Persuasion switch
    {
        PersuasionPreset.None => 0,
        PersuasionPreset.Gallegos2025 => GallegosEta,
        PersuasionPreset.Custom => effects.CustomPersuasion,
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Persuasion, "unknown preset"),
    };

    /// <summary>Shift of the appeal of an AI creator's posts on a day from the start of the warm-up.</summary>
    public static double AiAppeal(EffectParameters effects, CreatorClass kind, double realism, int day) => effects.AiAppeal switch
    {
        AiAppealPreset.None => 0,
        AiAppealPreset.HumanFavoured => HumanFavouredMean + (RealismGain * (realism - ReferenceRealism)) - (kind == CreatorClass.Commercial ? BrandLoss : 0),
        AiAppealPreset.Novelty => NoveltyMean * DetMath.Exp(-DetMath.Log(2) * day / NoveltyHalfLifeDays),
        AiAppealPreset.Custom => effects.CustomAppeal,
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.AiAppeal, "unknown preset"),
    };
}
