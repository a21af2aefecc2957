namespace InfluenceSim.Statistics.Tests;

public sealed class MeanIntervalTests
{
    /// <summary>Upper 2.5 % points of Student's t: NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2.</summary>
    [Theory]
    [InlineData(2, 12.706)]
    [InlineData(3, 4.303)]
    [InlineData(6, 2.571)]
    [InlineData(11, 2.228)]
    [InlineData(31, 2.042)]
    [InlineData(101, 1.984)]
    public void Half_of_it_is_the_tabled_quantile_in_standard_errors(int count, double quantile)
    {
        double[] values = [.. Enumerable.Range(1, count).Select(value => (double)value)];

        var mean = MeanInterval.Over(values);

        // 1 to n have the variance n (n + 1) / 12.
        double standardError = Math.Sqrt((count + 1) / 12.0);
        Assert.Equal((count, (count + 1) / 2.0), (mean.Count, mean.Mean));
        Assert.Equal(quantile, (mean.Interval!.Value.High - mean.Mean) / standardError, 0.0005);
        Assert.Equal(quantile, (mean.Mean - mean.Interval.Value.Low) / standardError, 0.0005);
    }

    [Fact]
    public void None_and_one_have_no_interval()
    {
        Assert.Equal(new MeanInterval(0, 0, null), MeanInterval.Over([]));
        Assert.Equal(new MeanInterval(1, 3, null), MeanInterval.Over([3]));
    }

    [Fact]
    public void Equal_values_have_an_interval_without_width() =>
        Assert.Equal(new MeanInterval(3, 0.1, new Interval(0.1, 0.1)), MeanInterval.Over([0.1, 0.1, 0.1]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_finite_number_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanInterval.Over([1, value]));

    [Fact]
    public void It_holds_the_true_mean_nineteen_times_in_twenty()
    {
        const int Samples = 2_000;
        var random = new Random(3);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        int held = Enumerable.Range(0, Samples).Count(_ =>
            MeanInterval.Over([.. Enumerable.Range(0, 5).Select(_ => 7 + (3 * Normal()))]).Interval!.Value.Holds(7));

        // 1,900 and four standard deviations of a binomial count to either side.
        Assert.InRange(held, 1_861, 1_939);
    }
}
