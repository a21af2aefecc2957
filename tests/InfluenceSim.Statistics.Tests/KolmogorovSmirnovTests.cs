using CsCheck;

namespace InfluenceSim.Statistics.Tests;

public sealed class KolmogorovSmirnovTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 }, 0)]
    [InlineData(new double[] { 1, 2 }, new double[] { 3, 4 }, 1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2.5, 3.5, 4.5, 5.5 }, 0.5)]
    [InlineData(new double[] { 1, 1, 2 }, new double[] { 1, 2, 2, 3 }, 5.0 / 12)]
    [InlineData(new double[] { 5 }, new double[] { 1, 2, 3, 4, 6 }, 0.8)]
    [InlineData(new double[] { 5 }, new double[] { 5 }, 0)]
    [InlineData(new double[] { 4, 4, 4 }, new double[] { 4, 4 }, 0)]
    public void The_distance_is_that_of_a_calculation_by_hand(double[] first, double[] second, double distance)
    {
        Assert.Equal(distance, KolmogorovSmirnov.Between(first, second)!.Distance, 1e-15);
        Assert.Equal(distance, KolmogorovSmirnov.Between(second, first)!.Distance, 1e-15);
    }

    [Fact]
    public void The_distance_is_the_greatest_gap_at_any_value() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 30], Gen.Int[0, 9].Array[1, 30]).Sample((first, second) =>
        {
            double gap = Enumerable.Range(0, 10).Max(value => Math.Abs(Below(first, value) - Below(second, value)));
            Assert.Equal(gap, KolmogorovSmirnov.Between([.. first], [.. second])!.Distance, 1e-12);

            static double Below(int[] sample, int value) => sample.Count(one => one <= value) / (double)sample.Length;
        });

    /// <summary>Smirnov (1948), "Table for estimating the goodness of fit of empirical distributions", Ann. Math. Statist. 19.</summary>
    [Theory]
    [InlineData(0.28, 0.000001)]
    [InlineData(0.50, 0.036055)]
    [InlineData(0.99, 0.719126)]
    [InlineData(1.00, 0.730000)]
    [InlineData(1.01, 0.740566)]
    [InlineData(1.50, 0.977782)]
    [InlineData(2.00, 0.999329)]
    public void The_limiting_distribution_is_the_tabled_one(double lambda, double below) =>
        Assert.Equal(1 - below, KolmogorovSmirnov.Exceeds(lambda), 1e-6);

    [Theory]
    [InlineData(1.2238, 0.10)]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    public void The_limiting_distribution_has_its_tabled_quantiles(double lambda, double probability) =>
        Assert.Equal(probability, KolmogorovSmirnov.Exceeds(lambda), 1e-4);

    [Fact]
    public void The_limiting_distribution_agrees_with_its_other_series() => Gen.Double[0.01, 5].Sample(lambda =>
    {
        // Jacobi's transformation of the theta function: it converges fast just where the series in use does not.
        double below = Math.Sqrt(2 * Math.PI) / lambda
            * Enumerable.Range(1, 60).Sum(k => Math.Exp(-Math.Pow(((2 * k) - 1) * Math.PI, 2) / (8 * lambda * lambda)));
        Assert.Equal(1 - below, KolmogorovSmirnov.Exceeds(lambda), 1e-11);
    });

    [Fact]
    public void The_probability_uses_both_sizes_and_equal_samples_are_not_told_apart()
    {
        double[] first = [.. Enumerable.Range(0, 200).Select(at => (double)at)];
        double[] second = [.. Enumerable.Range(0, 50).Select(at => 50.0 + at)];
        KolmogorovSmirnov test = KolmogorovSmirnov.Between(first, second)!;
        Assert.Equal(0.5, test.Distance, 1e-12);

        // sqrt(200 x 50 / 250) x 0.5 = 3.1623; far out, the first term 2 exp(-2 lambda^2) is all there is.
        Assert.Equal(2 * Math.Exp(-20), test.PValue, 1e-15);
        Assert.Equal(1, KolmogorovSmirnov.Between(first, first)!.PValue);
        Assert.Equal(1, KolmogorovSmirnov.Exceeds(0));
    }

    [Fact]
    public void A_histogram_says_the_same()
    {
        KolmogorovSmirnov test = KolmogorovSmirnov.Between(
            new Dictionary<long, long> { [2] = 1, [1] = 2 }, new Dictionary<long, long> { [1] = 1, [2] = 2, [3] = 1 })!;
        Assert.Equal(5.0 / 12, test.Distance, 1e-15);
        Assert.Equal((3, 4), (test.First, test.Second));
    }

    [Fact]
    public void An_empty_sample_says_nothing()
    {
        Assert.Null(KolmogorovSmirnov.Between([1.0], []));
        Assert.Null(KolmogorovSmirnov.Between([], [1.0]));
        Assert.Null(KolmogorovSmirnov.Between(new Dictionary<long, long> { [1] = 0 }, new Dictionary<long, long> { [1] = 2 }));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_finite_number_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => KolmogorovSmirnov.Between([1, value], [1, 2]));
}
