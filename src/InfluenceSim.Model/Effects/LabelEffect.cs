using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Effects;

/// <summary>What a noticed AI label does, as the preset says.</summary>
/// <param name="Belief">Cut of belief.</param>
/// <param name="Sharing">Cut of sharing.</param>
/// <param name="Trust">Whether trust in AI applies to who knows only from the label; off where a study measured the label's whole effect.</param>
internal readonly record struct LabelEffect(double Belief, double Sharing, bool Trust)
{
    // Altay and Gilardi 2024: an AI label lowers ratings and sharing by a third of what a "false" label does.
    private const double ShareOfFalseLabel = 1.0 / 3;

    public static LabelEffect Of(SimulationParameters parameters) => parameters.Effects.Label switch
    {
        LabelPreset.None => new LabelEffect(0, 0, false),
        LabelPreset.AltayGilardi2024 => new LabelEffect(
            ShareOfFalseLabel * parameters.Platform.FactCheckBelief,
            ShareOfFalseLabel * parameters.Platform.FactCheckSharing,
            false),
        LabelPreset.Custom => new LabelEffect(parameters.Effects.CustomLabel.Belief, parameters.Effects.CustomLabel.Sharing, parameters.Effects.CustomLabel.Trust),
        _ => throw new ArgumentOutOfRangeException(nameof(parameters), parameters.Effects.Label, "unknown preset"),
    };
}
