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
}
