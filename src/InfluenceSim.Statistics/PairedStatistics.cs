using MathNet.Numerics.Distributions;

namespace InfluenceSim.Statistics;

/// <summary>Mean difference within pairs, with its 95 % interval by Student's t over the differences.</summary>
/// <param name="Pairs">How many pairs.</param>
/// <param name="FirstMean">Mean of the first values; 0 where there is no pair.</param>
/// <param name="SecondMean">Mean of the second values; 0 where there is no pair.</param>
/// <param name="Difference">Mean of second minus first; 0 where there is no pair.</param>
/// <param name="Interval">
/// The interval of the difference; none from fewer than two pairs, and none where all differences are equal: nothing is known then of
/// how they spread.
/// </param>
/// <param name="PairingFactor">
/// Var(first) + Var(second) over Var(second - first): how many times larger the variance of the difference would be if the two
/// sides were drawn independently. None where all differences are equal.
/// </param>
/// <param name="AreEqual">Whether both values of every pair are equal, as they are where there is no pair.</param>
/// <remarks>
/// Equal means equal but for rounding: a sum of the same numbers in another order differs in its last bits, and these are no finding.
/// </remarks>
public sealed record PairedStatistics(
    int Pairs, double FirstMean, double SecondMean, double Difference, Interval? Interval, double? PairingFactor, bool AreEqual)
{
    // Of the size of the values: thousands of roundings of a double come to less, one event among a thousand million to more.
    private const double Rounding = 1e-12;

    /// <summary>Standard deviation of the differences, 0 where all are equal; none from fewer than two pairs.</summary>
    public double? Deviation { get; init; }

    /// <summary>
    /// Two-sided p-value of no difference: of Student's t; where all differences are equal and not 0, of the sign test (2^(1-n)); 1
    /// where all are 0. None from fewer than two pairs.
    /// </summary>
    public double? PValue { get; init; }

    /// <summary>The statistics of some pairs.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The statistics.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value, or a difference, is infinite or not a number.</exception>
    public static PairedStatistics Of(IReadOnlyList<(double First, double Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        SampleMoments first = SampleMoments.Of([.. pairs.Select(pair => pair.First)]);
        SampleMoments second = SampleMoments.Of([.. pairs.Select(pair => pair.Second)]);
        double[] differences = [.. pairs.Select(pair => pair.Second - pair.First)];
        SampleMoments difference = SampleMoments.Of(differences);
        bool areEqual = pairs.All(pair => Math.Abs(pair.Second - pair.First) <= Rounded(pair));
        bool spread = pairs.Count > 0 && differences.Max() - differences.Min() > pairs.Max(Rounded) && difference.Variance > 0;
        return new PairedStatistics(
            pairs.Count,
            first.Mean,
            second.Mean,
            areEqual ? 0 : difference.Mean,
            spread ? MeanInterval.Over(difference).Interval : null,
            spread ? (first.Variance + second.Variance) / difference.Variance : null,
            areEqual)
        {
            Deviation = pairs.Count < 2 ? null : spread ? Math.Sqrt(difference.Variance) : 0,
            PValue = pairs.Count < 2 ? null
                : spread ? OfStudentsT(difference)
                : areEqual ? 1
                : Math.Pow(2, 1 - pairs.Count),
        };
    }

    private static double Rounded((double First, double Second) pair) =>
        Rounding * Math.Max(Math.Abs(pair.First), Math.Abs(pair.Second));

    private static double OfStudentsT(SampleMoments difference)
    {
        double t = difference.Mean / Math.Sqrt(difference.Variance / difference.Count);
        return 2 * StudentT.CDF(0, 1, difference.Count - 1, -Math.Abs(t));
    }
}
