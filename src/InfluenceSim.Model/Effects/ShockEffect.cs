using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Effects;

/// <summary>What learning the truth does to somebody who followed unknowingly, as the preset says.</summary>
/// <param name="TrustLoss">Share of trust in AI creators that is lost (delta).</param>
/// <param name="Spill">Part of that loss that trust in human creators suffers too.</param>
/// <param name="Unfollow">Probability of unfollowing.</param>
internal readonly record struct ShockEffect(double TrustLoss, double Spill, double Unfollow)
{
    public static ShockEffect Of(ShockPreset preset) => preset switch
    {
        ShockPreset.None => new ShockEffect(0, 0, 0),
        ShockPreset.Mild => new ShockEffect(0.05, 0.1, 0.05),
        ShockPreset.Moderate => new ShockEffect(0.15, 0.13, 0.4),
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "unknown preset"),
    };
}
