using InfluenceSim.Experiments.Patterns;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Patterns;

public sealed class KolmogorovSmirnovTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 1, 2, 3 }, 0)]
    [InlineData(new double[] { 1, 2 }, new double[] { 3, 4 }, 1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2.5, 3.5, 4.5, 5.5 }, 0.5)]
    [InlineData(new double[] { 1, 1, 2 }, new double[] { 1, 2, 2, 3 }, 5.0 / 12)]
    [InlineData(new double[] { 5 }, new double[] { 1, 2, 3, 4, 6 }, 0.8)]
    public void The_distance_is_that_of_a_calculation_by_hand(double[] first, double[] second, double distance)
    {
        Assert.Equal(distance, KolmogorovSmirnov.Between(first, second)!.Distance, 1e-15);
        Assert.Equal(distance, KolmogorovSmirnov.Between(second, first)!.Distance, 1e-15);
    }

    [Theory]
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    [InlineData(1.2238, 0.10)]
    [InlineData(0.8276, 0.50)]
    public void The_limiting_distribution_has_its_tabled_quantiles(double lambda, double probability) =>
        Assert.Equal(probability, KolmogorovSmirnov.Exceeds(lambda), 1e-4);

    [Fact]
    public void The_probability_uses_both_sizes_and_equal_samples_are_not_told_apart()
    {
        double[] first = [.. Enumerable.Range(0, 200).Select(at => (double)at)];
        double[] second = [.. Enumerable.Range(0, 50).Select(at => 50.0 + at)];
        KolmogorovSmirnov test = KolmogorovSmirnov.Between(first, second)!;
        Assert.Equal(0.5, test.Distance, 1e-12);
        Assert.Equal(KolmogorovSmirnov.Exceeds(Math.Sqrt(40) * 0.5), test.PValue, 1e-15);
        Assert.Equal(1, KolmogorovSmirnov.Between(first, first)!.PValue);
        Assert.Equal(1, KolmogorovSmirnov.Exceeds(0));
    }

    [Fact]
    public void A_histogram_says_the_same_and_an_empty_sample_says_nothing()
    {
        KolmogorovSmirnov test = KolmogorovSmirnov.Between(
            new Dictionary<long, long> { [2] = 1, [1] = 2 }, new Dictionary<long, long> { [1] = 1, [2] = 2, [3] = 1 })!;
        Assert.Equal(5.0 / 12, test.Distance, 1e-15);
        Assert.Equal((3, 4), (test.First, test.Second));
        Assert.Null(KolmogorovSmirnov.Between([1.0], []));
    }
}
