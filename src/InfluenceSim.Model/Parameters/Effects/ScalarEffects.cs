using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>Presets that come down to one number.</summary>
internal static class ScalarEffects
{
    /// <summary>Gain of credibility, of 1 (calibrated; Pennycook et al. 2020: unlabelled items are believed more by 1 to 8 %).</summary>
    private const double PennycookGain = 0.04;

    /// <summary>Part of the label's own cut of belief, of 1 (osf.io/b3wp5, on felt authenticity).</summary>
    private const double ImpliedShareOfLabel = 0.2;

    /// <summary>
    /// Share of the gap that an impression closes (calibrated; Gallegos et al. 2025: 9.74 points of 100 per attentively read message,
    /// of which a glance in a feed has a tenth).
    /// </summary>
    private const double GallegosEta = 0.01;

    /// <summary>
    /// Realism at which an average person tells a persona at the base rate, on the scale of realism (RSOS 2025, calibrated).
    /// </summary>
    private const double ReferenceRealism = 0.58;

    /// <summary>
    /// Appeal at reference realism, in standard deviations of people's posts (calibrated; J. Interactive Advertising 2024, sign).
    /// </summary>
    private const double HumanFavouredMean = -0.12;

    /// <summary>Appeal per unit of realism (calibrated; J. Interactive Advertising 2024, sign).</summary>
    private const double RealismGain = 0.6;

    /// <summary>Appeal lost by posts made for a brand (calibrated; Fashion and Textiles 2024, sign).</summary>
    private const double BrandLoss = 0.15;

    /// <summary>
    /// Appeal at first, in standard deviations of people's posts (calibrated; HypeAuditor 2019 to 2021: almost three times the
    /// engagement). Reactions end at twice their base rate, so that it takes an appeal far out of the usual.
    /// </summary>
    private const double NoveltyMean = 7;

    /// <summary>Days in which it is halved (calibrated; HypeAuditor 2019 to 2021, that it fades).</summary>
    private const double NoveltyHalfLifeDays = 180;

    /// <summary>Gain of credibility of unlabelled content per unit of noticed labels' share.</summary>
    public static double Implied(EffectParameters effects) => effects.Implied switch
    {
        ImpliedPreset.None => 0,
        ImpliedPreset.Pennycook2020 => PennycookGain,
        ImpliedPreset.FifthOfLabel => ImpliedShareOfLabel * LabelEffect.Of(effects).BeliefTrue,
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
    public static double AiAppeal(EffectParameters effects, CreatorClass kind, double realism, RunDay day) => effects.AiAppeal switch
    {
        AiAppealPreset.None => 0,
        AiAppealPreset.HumanFavoured =>
            HumanFavouredMean + (RealismGain * (realism - ReferenceRealism)) - (kind == CreatorClass.Commercial ? BrandLoss : 0),
        AiAppealPreset.Novelty => NoveltyMean * DetMath.Exp(-DetMath.Log(2) * day / NoveltyHalfLifeDays),
        AiAppealPreset.Custom => effects.CustomAppeal,
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.AiAppeal, "unknown preset"),
    };
}
