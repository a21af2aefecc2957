namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>What learning the truth does to somebody who followed unknowingly, as the preset says.</summary>
/// <param name="TrustLoss">Share of trust in AI creators that is lost (delta).</param>
/// <param name="Spill">Part of that loss that trust in human creators suffers too.</param>
/// <param name="Unfollow">Probability of unfollowing.</param>
internal readonly record struct ShockEffect(double TrustLoss, double Spill, double Unfollow)
{
    /// <summary>Share of trust lost, of 1 (calibrated; trade surveys: learning "rarely breaks the bond").</summary>
    private const double MildLoss = 0.05;

    /// <summary>Share of that loss that people's creators suffer, of 1 (calibrated).</summary>
    private const double MildSpill = 0.1;

    /// <summary>Probability (calibrated; the same surveys: one in twenty).</summary>
    private const double MildUnfollow = 0.05;

    /// <summary>Share of trust lost, of 1 (calibrated; Muniz, Stewart and Magalhaes 2024 give the sign).</summary>
    private const double ModerateLoss = 0.15;

    /// <summary>Share of that loss that people's creators suffer, of 1 (calibrated).</summary>
    private const double ModerateSpill = 0.13;

    /// <summary>Probability (calibrated; Muniz, Stewart and Magalhaes 2024 give the sign).</summary>
    private const double ModerateUnfollow = 0.4;

    public static ShockEffect Of(EffectParameters effects) => effects.Shock switch
    {
        ShockPreset.None => default,
        ShockPreset.Mild => new ShockEffect(MildLoss, MildSpill, MildUnfollow),
        ShockPreset.Moderate => new ShockEffect(ModerateLoss, ModerateSpill, ModerateUnfollow),
        ShockPreset.Custom => new ShockEffect(effects.CustomShock.TrustLoss, effects.CustomShock.Spill, effects.CustomShock.Unfollow),
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Shock, "unknown preset"),
    };
}
