using CsCheck;

namespace InfluenceSim.Statistics.Tests;

public sealed class PairedDistanceTests
{
    [Fact]
    public void It_is_the_greatest_gap_of_the_cumulated_shares_whatever_the_pairing()
    {
        // Shares up to 1, 2, 3: first 2/4, 3/4, 1; second 0, 1/4, 1.
        Assert.Equal(0.5, PairedDistance.Of([(1, 2), (1, 3), (2, 3), (3, 3)]).Distance);
        Assert.Equal(0.5, PairedDistance.Of([(1, 3), (3, 3), (2, 2), (1, 3)]).Distance);
        Assert.Equal(0.5, PairedDistance.Of([(2, 1), (3, 1), (3, 2), (3, 3)]).Distance);
    }

    [Fact]
    public void It_is_that_of_Kolmogorov_and_Smirnov() => Gen.Select(Gen.Int[-5, 5], Gen.Int[-5, 5]).Array[1, 20].Sample(
        pairs => Assert.Equal(
            KolmogorovSmirnov.Between(pairs.Select(pair => (double)pair.Item1), pairs.Select(pair => (double)pair.Item2))!.Distance,
            PairedDistance.Of(pairs).Distance,
            1e-12),
        iter: 50);

    [Fact]
    public void One_pair_and_equal_pairs_leave_nothing_to_resample()
    {
        Assert.Equal(new PairedDistance(1, 1), PairedDistance.Of([(4, 2)]));
        Assert.Equal(new PairedDistance(0, 0), PairedDistance.Of([(4, 4)]));
        Assert.Equal(new PairedDistance(0, 0), PairedDistance.Of([(5, 5), (-1, -1)]));
        Assert.Equal(new PairedDistance(1, 1), PairedDistance.Of([(1, 9), (2, 7)]));
    }

    [Fact]
    public void Two_pairs_that_cancel_are_one_apart_in_half_of_their_resamples() =>
        Assert.Equal(new PairedDistance(0, 1), PairedDistance.Of([(1, 2), (2, 1)]));

    [Fact]
    public void The_bound_is_the_quantile_over_all_resamples_where_these_can_be_listed()
    {
        // Of ten pairs k differ, all the same way: a resample's distance is binomial(10, k/10) / 10, whose 95 % point is tabled.
        // For k = 1, 3, 5: P(X <= 2) = 0.930, P(X <= 3) = 0.987; P(X <= 5) = 0.953; P(X <= 7) = 0.945, P(X <= 8) = 0.989.
        Assert.Equal(new PairedDistance(0.1, 0.3), PairedDistance.Of(Differing(1)));
        Assert.InRange(PairedDistance.Of(Differing(3)).UpperBound, 0.5, 0.6);
        Assert.InRange(PairedDistance.Of(Differing(5)).UpperBound, 0.7, 0.8);

        static (int, int)[] Differing(int k) => [.. Enumerable.Range(0, 10).Select(at => (0, at < k ? 1 : 0))];
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

    [Fact]
    public void No_pair_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => PairedDistance.Of([]));
}
