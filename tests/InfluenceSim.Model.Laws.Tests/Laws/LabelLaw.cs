namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>
/// What a noticed AI label does under each preset, in numbers: 0.092 is a third of 27.6 % (Martel and Rand 2024), 0.15 a third of
/// 45 % (Slaughter et al. 2025), 0.1 of utility and 0.3 of the bond are calibrated.
/// </summary>
internal sealed record LabelLaw(double BeliefFalse, double BeliefTrue, double Sharing, double Persuasion, double Utility, bool TrustInAi)
{
    /// <summary>What is left of the bond, in what it adds and in what is added to it, with who is known by its label.</summary>
    public double Bond { get; private init; } = 1;

    public static LabelLaw Of(EffectParameters effects) => effects.Label switch
    {
        LabelPreset.None => new LabelLaw(0, 0, 0, 0, 0, false),
        LabelPreset.AltayGilardi2024 => new LabelLaw(0.092, 0.092, 0.15, 0.092, 0, false),
        LabelPreset.Wang2025 => new LabelLaw(0.092, 0.092, 0, 0, 0.1, false),
        LabelPreset.LinZhang2026 => new LabelLaw(-0.092, 0.092, 0, 0, 0, false),
        LabelPreset.Carney2026 => new LabelLaw(0, 0, 0, 0, 0, false) { Bond = 0.7 },
        LabelPreset.Custom => new LabelLaw(
            effects.CustomLabel.Belief,
            effects.CustomLabel.Belief,
            effects.CustomLabel.Sharing,
            effects.CustomLabel.Belief,
            0,
            effects.CustomLabel.Trust),
        _ => throw new ArgumentOutOfRangeException(nameof(effects), effects.Label, "no law for this preset"),
    };
}
