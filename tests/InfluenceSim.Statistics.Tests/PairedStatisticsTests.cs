using CsCheck;

namespace InfluenceSim.Statistics.Tests;

public sealed class PairedStatisticsTests
{
    /// <summary>
    /// Hours of sleep gained by ten patients under two drugs: Student (1908), "The probable error of a mean", Biometrika 6, the example
    /// that came with the test.
    /// </summary>
    private static readonly (double First, double Second)[] Sleep =
    [
        (0.7, 1.9), (-1.6, 0.8), (-0.2, 1.1), (-1.2, 0.1), (-0.1, -0.1), (3.4, 4.4), (3.7, 5.5), (0.8, 1.6), (0.0, 4.6), (2.0, 3.4),
    ];

    [Fact]
    public void Students_own_example_has_the_interval_that_R_documents()
    {
        PairedStatistics sleep = PairedStatistics.Of(Sleep);

        Assert.Equal((10, false), (sleep.Pairs, sleep.AreEqual));
        Assert.Equal(0.75, sleep.FirstMean, 1e-12);
        Assert.Equal(2.33, sleep.SecondMean, 1e-12);
        Assert.Equal(1.58, sleep.Difference, 1e-12);

        // t.test(..., paired = TRUE) of R's data set `sleep`: 0.7001142 to 2.4598858.
        Assert.Equal(0.7001142, sleep.Interval!.Value.Low, 5e-8);
        Assert.Equal(2.4598858, sleep.Interval!.Value.High, 5e-8);

        // t = -4.0621 for 9 degrees of freedom: p = 0.002833.
        Assert.Equal(0.002833, sleep.PValue!.Value, 5e-7);
        Assert.Equal(1.229995, sleep.Deviation!.Value, 5e-7);

        // Variances 3.200556 and 4.009, of the differences 1.512889.
        Assert.Equal((3.200556 + 4.009) / 1.512889, sleep.PairingFactor!.Value, 1e-5);
    }

    [Fact]
    public void Turned_around_the_difference_changes_its_sign_and_nothing_else()
    {
        PairedStatistics forth = PairedStatistics.Of(Sleep);
        PairedStatistics back = PairedStatistics.Of([.. Sleep.Select(pair => (pair.Second, pair.First))]);
        Assert.Equal(-forth.Difference, back.Difference, 1e-12);
        Assert.Equal(-forth.Interval!.Value.High, back.Interval!.Value.Low, 1e-12);
        Assert.Equal(forth.PValue!.Value, back.PValue!.Value, 1e-12);
        Assert.Equal(forth.PairingFactor!.Value, back.PairingFactor!.Value, 1e-12);
    }

    [Fact]
    public void Pairing_gains_what_the_covariance_takes_away() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[-100, 100]).Array[3, 20].Sample(pairs =>
        {
            PairedStatistics statistics = PairedStatistics.Of(pairs);
            double first = pairs.Average(pair => pair.Item1);
            double second = pairs.Average(pair => pair.Item2);
            double variances = pairs.Sum(pair => Math.Pow(pair.Item1 - first, 2) + Math.Pow(pair.Item2 - second, 2));
            double covariance = pairs.Sum(pair => (pair.Item1 - first) * (pair.Item2 - second));
            Assert.Equal(1, statistics.PairingFactor!.Value * (variances - (2 * covariance)) / variances, 1e-6);
        });

    [Fact]
    public void No_pair_says_nothing() =>
        Assert.Equal(new PairedStatistics(0, 0, 0, 0, null, null, AreEqual: true), PairedStatistics.Of([]));

    [Fact]
    public void One_pair_has_a_difference_and_no_interval() =>
        Assert.Equal(new PairedStatistics(1, 100, 90, -10, null, null, AreEqual: false), PairedStatistics.Of([(100, 90)]));

    [Fact]
    public void Two_pairs_have_the_interval_of_one_degree_of_freedom()
    {
        // Differences 1 and 3: t(0.975, 1) = 12.7062 standard errors of 1.
        Interval interval = PairedStatistics.Of([(0, 1), (0, 3)]).Interval!.Value;
        Assert.Equal(2 - 12.7062, interval.Low, 1e-4);
        Assert.Equal(2 + 12.7062, interval.High, 1e-4);
    }

    [Fact]
    public void Equal_pairs_are_told_from_differences_that_cancel_and_from_equal_differences()
    {
        Assert.True(PairedStatistics.Of([(0.1, 0.1), (0.7, 0.7)]).AreEqual);
        Assert.False(PairedStatistics.Of([(10, 11), (10, 9)]).AreEqual);
        PairedStatistics shifted = PairedStatistics.Of([(1, 2), (30, 31), (500, 501)]);
        Assert.Equal(
            (1, null, null, false, 0),
            (shifted.Difference, shifted.Interval, shifted.PairingFactor, shifted.AreEqual, shifted.Deviation));

        // The sign test: three heads or three tails of three.
        Assert.Equal(0.25, shifted.PValue);
    }

    [Fact]
    public void The_last_bits_of_a_number_are_no_spread_and_no_difference()
    {
        PairedStatistics shifted = PairedStatistics.Of([(1, 1.1), (30, 30.1), (500, 500.1), (7, 7.1)]);
        Assert.Equal(0.1, shifted.Difference, 1e-12);
        Assert.Equal((null, null, 0), (shifted.Interval, shifted.PairingFactor, shifted.Deviation));
        PairedStatistics equal = PairedStatistics.Of([(0.3, 0.1 + 0.2), (0.7, 0.1 + 0.6), (3, 3)]);
        Assert.Equal((true, 0, null, 1), (equal.AreEqual, equal.Difference, equal.PairingFactor, equal.PValue));

        // One event among a thousand million is a difference.
        Assert.False(PairedStatistics.Of([(1e9, 1e9 + 1), (1e9, 1e9)]).AreEqual);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NegativeInfinity)]
    [InlineData(-double.MaxValue, double.MaxValue)]
    public void What_has_no_finite_difference_is_refused(double first, double second) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedStatistics.Of([(1, 2), (first, second)]));
}
