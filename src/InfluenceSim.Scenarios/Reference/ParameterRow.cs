using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Reference;

/// <summary>One key of a scenario file.</summary>
/// <param name="Key">Dotted key; of a lever the field alone.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Default">Default as a scenario would write it; empty where there is none.</param>
/// <param name="Range">What is allowed.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Source">What the default rests on.</param>
public sealed record ParameterRow(string Key, string Meaning, string Default, string Range, string Unit, string Source)
{
    /// <summary>Whether the default was calibrated or chosen, rather than read in its source.</summary>
    public bool IsCalibrated => Sources.IsCalibrated(Source);
}
