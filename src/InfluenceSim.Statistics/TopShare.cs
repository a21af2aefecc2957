namespace InfluenceSim.Statistics;

/// <summary>
/// Share of the total that the units with the most hold. Where the top fraction ends inside a unit, that unit counts
/// in part, so that the share is a continuous function of the fraction (it is the Lorenz curve, read from above).
/// </summary>
public static class TopShare
{
    /// <summary>Of a list of holdings.</summary>
    /// <param name="holdings">What each unit holds, 0 or more.</param>
    /// <param name="top">Fraction of units, above 0 and at most 1.</param>
    /// <returns>The share; none where nobody holds anything.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is out of range, or a holding negative or no finite number.</exception>
    public static double? Of(IEnumerable<double> holdings, double top)
    {
        ArgumentNullException.ThrowIfNull(holdings);
        return Of(WeightedValues.Of(holdings), top);
    }

    /// <summary>Of a histogram of holdings.</summary>
    /// <param name="histogram">Holding, and how many units hold it; units that hold nothing included.</param>
    /// <param name="top">Fraction of units, above 0 and at most 1.</param>
    /// <returns>The share; none where nobody holds anything.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is out of range, or a holding or a count is negative.</exception>
    public static double? Of(IEnumerable<KeyValuePair<long, long>> histogram, double top)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return Of(WeightedValues.Of(histogram), top);
    }

    private static double? Of((double Value, long Count)[] values, double top)
    {
        if (!(top > 0 && top <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(top), top, "a fraction of units lies above 0 and at most at 1");
        }

        WeightedValues.RequireHoldings(values, "holdings");
        double total = values.Sum(bar => bar.Value * bar.Count);
        if (total <= 0)
        {
            return null;
        }

        double left = top * values.Sum(bar => (double)bar.Count);
        double held = 0;
        for (int bar = values.Length - 1; bar >= 0 && left > 0; bar--)
        {
            double taken = Math.Min(left, values[bar].Count);
            held += taken * values[bar].Value;
            left -= taken;
        }

        return held / total;
    }
}
