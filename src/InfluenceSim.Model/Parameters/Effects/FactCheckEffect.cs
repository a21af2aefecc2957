namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>What a noticed fact-check label does, as the preset says.</summary>
/// <param name="Belief">Cut of belief; also the probability that a correction undoes a belief.</param>
/// <param name="Sharing">Cut of sharing.</param>
internal readonly record struct FactCheckEffect(double Belief, double Sharing)
{
    /// <summary>Cut of belief, of 1 (Martel and Rand 2024, 21 experiments: -27.6 %).</summary>
    private const double MartelRandBelief = 0.276;

    /// <summary>Cut of sharing, of 1 (Martel and Rand 2024: -24.7 %).</summary>
    private const double MartelRandSharing = 0.247;

    /// <summary>Cut of sharing, of 1 (Slaughter et al. 2025: reposts -46 % in the 48 h after a note; rounded).</summary>
    private const double SlaughterSharing = 0.45;

    /// <summary>Cut of sharing, of 1 (Chuai et al. 2024, another design: -62 %).</summary>
    private const double ChuaiSharing = 0.62;

    /// <summary>Martel and Rand 2024 on belief, Slaughter et al. 2025 on sharing.</summary>
    public static FactCheckEffect Slaughter => new(MartelRandBelief, SlaughterSharing);

    public static FactCheckEffect Of(EffectParameters effects) => effects.FactCheck switch
    {
        FactCheckPreset.None => default,
        FactCheckPreset.MartelRand2024 => new FactCheckEffect(MartelRandBelief, MartelRandSharing),
        FactCheckPreset.Slaughter2025 => Slaughter,
        FactCheckPreset.Chuai2024 => new FactCheckEffect(MartelRandBelief, ChuaiSharing),
        FactCheckPreset.Custom => new FactCheckEffect(effects.CustomFactCheck.Belief, effects.CustomFactCheck.Sharing),
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.FactCheck, "unknown preset"),
    };
}
