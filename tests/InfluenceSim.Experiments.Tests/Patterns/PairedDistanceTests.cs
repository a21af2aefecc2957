using InfluenceSim.Experiments.Patterns;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Patterns;

public sealed class PairedDistanceTests
{
    [Fact]
    public void It_is_the_greatest_gap_of_the_cumulated_shares_whatever_the_pairing()
    {
        // Shares up to 1, 2, 3: first 2/4, 3/4, 1; second 0, 1/4, 1.
        Assert.Equal(0.5, PairedDistance.Of([(1, 2), (1, 3), (2, 3), (3, 3)]).Distance);
        Assert.Equal(0.5, PairedDistance.Of([(1, 3), (3, 3), (2, 2), (1, 3)]).Distance);
        Assert.Equal(0.5, PairedDistance.Of([(2, 1), (3, 1), (3, 2), (3, 3)]).Distance);
        Assert.Equal(new PairedDistance(0, 0), PairedDistance.Of([(5, 5), (-1, -1)]));
        Assert.Equal(new PairedDistance(1, 1), PairedDistance.Of([(1, 9), (2, 7)]));
        Assert.Equal(
            KolmogorovSmirnov.Between([1, 1, 2, 3, 7], [2.0, 3, 3, 3, 9])!.Distance,
            PairedDistance.Of([(1, 2), (1, 3), (2, 3), (3, 3), (7, 9)]).Distance, 12);
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.5, 0.7)]
    [InlineData(0.1, 0.15)]
    public void The_bound_lies_above_the_true_distance_nineteen_times_in_twenty(double first, double second)
    {
        const int Samples = 200;
        var random = new Random(5);
        int Coin(double chance) => random.NextDouble() < chance ? 1 : 0;
        int above = Enumerable.Range(0, Samples).Count(_ =>
            PairedDistance.Of([.. Enumerable.Range(0, 150).Select(_ => (Coin(first), Coin(second)))]).UpperBound >= second - first);

        // 190 less four standard deviations of a binomial count.
        Assert.InRange(above, 178, Samples);
    }
}
