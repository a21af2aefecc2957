using MathNet.Numerics.Distributions;

namespace InfluenceSim.Statistics;

/// <summary>
/// How many pairs show a difference of some size with a power of 80 %: the least n with
/// n >= ((t(0.975, n - 1) + t(0.8, n - 1)) s / d)^2, where s is the standard deviation of the differences (Cohen 1988, chapter 2).
/// </summary>
public static class PlannedReplicates
{
    /// <summary>More are not planned.</summary>
    public const int Most = 10_000;

    /// <summary>How often a difference of that size is to be shown.</summary>
    public const double Power = 0.8;

    // Two pairs have an interval, and one that hardly ever excludes anything.
    private const int Fewest = 3;

    /// <summary>Plans.</summary>
    /// <param name="difference">Size of the mean difference, whatever its sign.</param>
    /// <param name="deviation">Standard deviation of the differences, as a pilot found it; at least 0.</param>
    /// <returns>Pairs, 3 or more; none where the difference is 0 or more than <see cref="Most"/> are needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative.</exception>
    public static int? For(double difference, double deviation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        double ratio = deviation / Math.Abs(difference);
        double usual = Normal.InvCDF(0, 1, 0.5 + (MeanInterval.Coverage / 2)) + Normal.InvCDF(0, 1, Power);
        double fewest = Math.Pow(usual * ratio, 2);

        // Not a number where both are 0.
        if (!(fewest <= Most))
        {
            return null;
        }

        // Student's t is wider than the normal law: the number is some way above.
        int pairs = Math.Max(Fewest, (int)Math.Ceiling(fewest));
        while (pairs < Math.Pow(Quantiles(pairs) * ratio, 2))
        {
            pairs++;
        }

        return pairs <= Most ? pairs : null;
    }

    private static double Quantiles(int pairs) =>
        StudentT.InvCDF(0, 1, pairs - 1, 0.5 + (MeanInterval.Coverage / 2)) + StudentT.InvCDF(0, 1, pairs - 1, Power);
}
