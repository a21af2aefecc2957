namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>Which operators never disclose, as the preset says.</summary>
public static class EvadingShares
{
    /// <summary>
    /// Share of farms' operators that evade, of 1 (a calibrated choice: most live on ad money, not on being taken for people).
    /// </summary>
    private const double Farms = 0.25;

    /// <summary>Share of operators of each kind that evade.</summary>
    /// <param name="effects">The presets.</param>
    /// <returns>Shares from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The preset is none that there is.</exception>
    public static PerKind Of(EffectParameters effects) => effects.Evasion switch
    {
        EvasionPreset.None => default,
        EvasionPreset.ByKind => new PerKind(Commercial: 0, Farms, Manipulative: 1),
        EvasionPreset.Custom =>
            new PerKind(effects.CustomEvasion.Commercial, effects.CustomEvasion.Farm, effects.CustomEvasion.Manipulative),
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Evasion, "unknown preset"),
    };
}
