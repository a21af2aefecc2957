namespace InfluenceSim.Experiments.Patterns;

/// <summary>Gini coefficient of holdings: 0 where all hold the same, (n - 1)/n where one of n holds all.</summary>
public static class Gini
{
    /// <summary>Of a list of holdings.</summary>
    /// <param name="holdings">What each unit holds, 0 or more.</param>
    /// <returns>The coefficient; none where nobody holds anything.</returns>
    public static double? Of(IEnumerable<double> holdings)
    {
        ArgumentNullException.ThrowIfNull(holdings);
        return Of(WeightedValues.Of(holdings));
    }

    /// <summary>Of a histogram of holdings.</summary>
    /// <param name="histogram">Holding, and how many units hold it.</param>
    /// <returns>The coefficient; none where nobody holds anything.</returns>
    public static double? Of(IEnumerable<KeyValuePair<long, long>> histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return Of(WeightedValues.Of(histogram));
    }

    private static double? Of((double Value, long Count)[] values)
    {
        WeightedValues.RequireHoldings(values, "holdings");
        double units = values.Sum(bar => (double)bar.Count);
        double total = values.Sum(bar => bar.Value * bar.Count);
        if (total <= 0)
        {
            return null;
        }

        double below = 0;
        double weighted = 0;
        foreach ((double value, long count) in values)
        {
            weighted += value * count * ((2 * below) + count - units);
            below += count;
        }

        return weighted / (units * total);
    }
}
