namespace InfluenceSim.Statistics;

/// <summary>Distinct values in ascending order, each with how many units have it.</summary>
internal static class WeightedValues
{
    public static (double Value, long Count)[] Of(IEnumerable<double> values)
    {
        double[] list = [.. values];
        Finite.Require(list, nameof(values));
        return [.. list.GroupBy(value => value).OrderBy(group => group.Key).Select(group => (group.Key, group.LongCount()))];
    }

    public static (double Value, long Count)[] Of(IEnumerable<KeyValuePair<long, long>> histogram) =>
        [.. histogram.Where(bar => Counted(bar)).OrderBy(bar => bar.Key).Select(bar => ((double)bar.Key, bar.Value))];

    /// <summary>Shares of a total make sense only where nobody holds less than nothing.</summary>
    public static void RequireHoldings((double Value, long Count)[] values, string parameter)
    {
        if (values.Length > 0 && !(values[0].Value >= 0))
        {
            throw new ArgumentOutOfRangeException(parameter, values[0].Value, "a holding is a number from 0 up");
        }
    }

    private static bool Counted(KeyValuePair<long, long> bar) => bar.Value >= 0
        ? bar.Value > 0
        : throw new ArgumentOutOfRangeException(nameof(bar), bar.Value, $"the histogram counts {bar.Key} a negative number of times");
}
