namespace InfluenceSim.Model.Parameters.Effects;

/// <summary>What a noticed AI label does, as the preset says. Cuts are shares; a negative cut is a gain.</summary>
/// <param name="BeliefFalse">Cut of belief in a false claim.</param>
/// <param name="BeliefTrue">Cut of belief in true news.</param>
/// <param name="Sharing">Cut of sharing.</param>
/// <param name="Persuasion">Cut of the move of a stance.</param>
/// <param name="Interest">Utility lost.</param>
/// <param name="Trust">
/// Whether trust in AI applies to who knows only from the label; off where a study measured the label's whole effect.
/// </param>
internal readonly record struct LabelEffect(
    double BeliefFalse, double BeliefTrue, double Sharing, double Persuasion, double Interest, bool Trust)
{
    /// <summary>Share of a "false" label's effect that an AI label has, of 1 (Altay and Gilardi 2024: a third).</summary>
    private const double ShareOfFalseLabel = 1.0 / 3;

    /// <summary>Utility lost, in its units (calibrated; Wang et al. 2025 report signs).</summary>
    private const double WangInterest = 0.1;

    /// <summary>
    /// The same share with the other sign, of 1 (calibrated; Lin and Zhang report a crossover of similar size both ways).
    /// </summary>
    private const double LinZhangGain = -ShareOfFalseLabel;

    /// <summary>Share of the bond lost, of 1 (calibrated; Carney et al. 2026 report the sign).</summary>
    private const double CarneyBond = 0.3;

    // The whole effect of a "false" label: Martel and Rand 2024 on belief, Slaughter et al. 2025 on sharing.
    private static readonly FactCheckEffect False = FactCheckEffect.Slaughter;

    /// <summary>Share that is lost of what a bond adds to tie and trust, and of what is added to it.</summary>
    public double Bond { get; init; }

    /// <summary>What is left of a bond with a creator, by whether the reader knows it by its label.</summary>
    public double BondKept(bool byLabel) => byLabel ? 1 - Bond : 1;

    public static LabelEffect Of(EffectParameters effects)
    {
        double belief = ShareOfFalseLabel * False.Belief;
        CustomLabel custom = effects.CustomLabel;
        return effects.Label switch
        {
            LabelPreset.None => default,
            LabelPreset.AltayGilardi2024 => new LabelEffect(belief, belief, ShareOfFalseLabel * False.Sharing, belief, 0, false),
            LabelPreset.Wang2025 => new LabelEffect(belief, belief, 0, 0, WangInterest, false),
            LabelPreset.Carney2026 => default(LabelEffect) with { Bond = CarneyBond },
            LabelPreset.LinZhang2026 => new LabelEffect(LinZhangGain * False.Belief, belief, 0, 0, 0, false),
            LabelPreset.Custom => new LabelEffect(custom.Belief, custom.Belief, custom.Sharing, custom.Belief, 0, custom.Trust),
            _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Label, "unknown preset"),
        };
    }
}
