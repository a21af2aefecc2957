namespace InfluenceSim.Statistics.Tests;

/// <summary>
/// Against the certified values of NIST's Statistical Reference Datasets, univariate: NumAcc1 to NumAcc4, made to break formulas that
/// subtract large sums. https://www.itl.nist.gov/div898/strd/univ/homepage.html
/// </summary>
public sealed class SampleMomentsTests
{
    [Fact]
    public void NumAcc1() => Certified([10_000_001, 10_000_003, 10_000_002], mean: 10_000_002, deviation: 1, digits: 15);

    [Theory]
    [InlineData(1, 14)]
    [InlineData(1_000_000, 9)]
    [InlineData(10_000_000, 8)]
    public void NumAcc2_to_4(double whole, int digits) =>
        Certified(
            [whole + 0.2, .. Enumerable.Range(0, 1_000).Select(at => whole + (at % 2 == 0 ? 0.1 : 0.3))],
            mean: whole + 0.2,
            deviation: 0.1,
            digits);

    [Fact]
    public void None_and_one_have_no_spread()
    {
        Assert.Equal(new SampleMoments(0, 0, 0), SampleMoments.Of([]));
        Assert.Equal(new SampleMoments(1, -3.5, 0), SampleMoments.Of([-3.5]));
    }

    [Fact]
    public void Two_have_half_their_squared_distance() => Assert.Equal(new SampleMoments(2, 4, 8), SampleMoments.Of([2, 6]));

    [Fact]
    public void Equal_values_have_no_spread_at_all_though_their_sum_rounds() =>
        Assert.Equal(new SampleMoments(7, 0.1, 0), SampleMoments.Of([.. Enumerable.Repeat(0.1, 7)]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_finite_number_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleMoments.Of([1, value, 3]));

    /// <summary>As many digits as the decimal data keep once they are binary.</summary>
    private static void Certified(double[] values, double mean, double deviation, int digits)
    {
        SampleMoments moments = SampleMoments.Of(values);
        Assert.Equal(values.Length, moments.Count);
        Assert.Equal(1, moments.Mean / mean, 1e-15);
        Assert.Equal(1, Math.Sqrt(moments.Variance) / deviation, Math.Pow(10, -digits));
    }
}
