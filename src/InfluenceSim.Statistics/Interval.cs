namespace InfluenceSim.Statistics;

/// <summary>A closed interval of real numbers.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value lies in the interval, its ends included.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it does.</returns>
    public bool Holds(double value) => Low <= value && value <= High;

    /// <summary>The interval divided by a positive number.</summary>
    /// <param name="divisor">The number.</param>
    /// <returns>The scaled interval.</returns>
    public Interval Over(double divisor) => new(Low / divisor, High / divisor);

    /// <summary>The part of the interval between two ends; where it has none, the end nearest to it.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end, at least the lower one.</param>
    /// <returns>The part.</returns>
    public Interval Within(double low, double high) => new(Math.Clamp(Low, low, high), Math.Clamp(High, low, high));
}
