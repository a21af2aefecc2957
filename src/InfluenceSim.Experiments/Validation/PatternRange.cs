namespace InfluenceSim.Experiments.Validation;

/// <summary>The values that the literature allows; an end that is missing is open, a strict end is itself outside.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Strict">Whether the ends themselves are outside ("over 0.5", "above 0 and below 12").</param>
public sealed record PatternRange(double? Low, double? High, bool Strict = false)
{
    /// <summary>Whether a value is allowed.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public bool Holds(double value) =>
        (Low is not { } low || (Strict ? value > low : value >= low)) &&
        (High is not { } high || (Strict ? value < high : value <= high));
}
