namespace InfluenceSim.Statistics;

/// <summary>Mean difference within pairs, with its 95 % interval by Student's t over the differences.</summary>
/// <param name="Pairs">How many pairs.</param>
/// <param name="FirstMean">Mean of the first values; 0 where there is no pair.</param>
/// <param name="SecondMean">Mean of the second values; 0 where there is no pair.</param>
/// <param name="Difference">Mean of second minus first; 0 where there is no pair.</param>
/// <param name="Interval">The interval of the difference; none from fewer than two pairs.</param>
/// <param name="PairingFactor">
/// Var(first) + Var(second) over Var(second - first): how many times larger the variance of the difference would be if the two
/// sides were drawn independently. None where all differences are equal.
/// </param>
/// <param name="AreEqual">Whether both values of every pair are equal, as they are where there is no pair.</param>
public sealed record PairedStatistics(
    int Pairs, double FirstMean, double SecondMean, double Difference, Interval? Interval, double? PairingFactor, bool AreEqual)
{
    /// <summary>The statistics of some pairs.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The statistics.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value, or a difference, is infinite or not a number.</exception>
    public static PairedStatistics Of(IReadOnlyList<(double First, double Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        SampleMoments first = SampleMoments.Of([.. pairs.Select(pair => pair.First)]);
        SampleMoments second = SampleMoments.Of([.. pairs.Select(pair => pair.Second)]);
        SampleMoments difference = SampleMoments.Of([.. pairs.Select(pair => pair.Second - pair.First)]);
        return new PairedStatistics(
            pairs.Count,
            first.Mean,
            second.Mean,
            difference.Mean,
            MeanInterval.Over(difference).Interval,
            difference.Variance > 0 ? (first.Variance + second.Variance) / difference.Variance : null,
            pairs.All(pair => pair.First.Equals(pair.Second)));
    }
}
