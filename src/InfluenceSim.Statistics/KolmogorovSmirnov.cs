namespace InfluenceSim.Statistics;

/// <summary>Two-sample Kolmogorov-Smirnov test.</summary>
/// <param name="Distance">Greatest distance between the two empirical distribution functions.</param>
/// <param name="PValue">
/// Asymptotic probability of a distance at least as large if both samples came from one distribution. With ties (counts)
/// it is too large, so "not told apart" is the weaker claim it should be.
/// </param>
/// <param name="First">Size of the first sample.</param>
/// <param name="Second">Size of the second sample.</param>
public sealed record KolmogorovSmirnov(double Distance, double PValue, long First, long Second)
{
    /// <summary>Compares two lists.</summary>
    /// <param name="first">One sample.</param>
    /// <param name="second">Another sample.</param>
    /// <returns>The test; none where a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is infinite or not a number.</exception>
    public static KolmogorovSmirnov? Between(IEnumerable<double> first, IEnumerable<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Between(WeightedValues.Of(first), WeightedValues.Of(second));
    }

    /// <summary>Compares two histograms.</summary>
    /// <param name="first">Value, and how many units of the first sample have it.</param>
    /// <param name="second">Value, and how many units of the second sample have it.</param>
    /// <returns>The test; none where a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static KolmogorovSmirnov? Between(
        IEnumerable<KeyValuePair<long, long>> first, IEnumerable<KeyValuePair<long, long>> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Between(WeightedValues.Of(first), WeightedValues.Of(second));
    }

    /// <summary>Probability that Kolmogorov's limiting distribution exceeds a value.</summary>
    /// <param name="lambda">The value.</param>
    /// <returns>The probability.</returns>
    internal static double Exceeds(double lambda)
    {
        // The alternating series converges slowly near zero, where the probability is 1 to double precision anyway.
        if (lambda < 0.2)
        {
            return 1;
        }

        double sum = 0;
        for (int term = 1; term <= 100; term++)
        {
            double part = Math.Exp(-2.0 * term * term * lambda * lambda);
            sum += term % 2 == 1 ? part : -part;
            if (part < 1e-17)
            {
                break;
            }
        }

        return Math.Clamp(2 * sum, 0, 1);
    }

    private static KolmogorovSmirnov? Between((double Value, long Count)[] first, (double Value, long Count)[] second)
    {
        long n = first.Sum(bar => bar.Count);
        long m = second.Sum(bar => bar.Count);
        if (n == 0 || m == 0)
        {
            return null;
        }

        double distance = 0;
        long below = 0;
        long belowSecond = 0;
        int i = 0;
        int j = 0;
        while (i < first.Length && j < second.Length)
        {
            double here = Math.Min(first[i].Value, second[j].Value);
            if (first[i].Value.Equals(here))
            {
                below += first[i++].Count;
            }

            if (second[j].Value.Equals(here))
            {
                belowSecond += second[j++].Count;
            }

            distance = Math.Max(distance, Math.Abs(((double)below / n) - ((double)belowSecond / m)));
        }

        double effective = (double)n * m / (n + m);
        return new KolmogorovSmirnov(distance, Exceeds(Math.Sqrt(effective) * distance), n, m);
    }
}
