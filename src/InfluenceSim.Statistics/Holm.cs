namespace InfluenceSim.Statistics;

/// <summary>
/// P-values of several tests at once (Holm 1979): where no tested difference is real, a claim at an adjusted value of 5 % is made in
/// at most 5 % of tables, however the tests depend on each other.
/// </summary>
public static class Holm
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="values">P-values, each from 0 to 1.</param>
    /// <returns>The adjusted ones, in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is no p-value.</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] adjusted = new double[values.Count];
        double most = 0;
        int left = values.Count;
        foreach (int at in Enumerable.Range(0, values.Count).OrderBy(at => values[at]))
        {
            if (values[at] is not (>= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(values), values[at], "a p-value is from 0 to 1");
            }

            most = Math.Max(most, Math.Min(1, left * values[at]));
            adjusted[at] = most;
            left--;
        }

        return adjusted;
    }
}
