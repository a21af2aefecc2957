using CsCheck;

namespace InfluenceSim.Statistics.Tests;

public sealed class TopShareTests
{
    [Fact]
    public void Top_share_has_its_closed_forms_and_counts_a_unit_in_part()
    {
        double[] holdings = [1, 2, 3, 4];
        Assert.Equal(0.4, TopShare.Of(holdings, 0.25)!.Value, 1e-15);
        Assert.Equal(0.7, TopShare.Of(holdings, 0.5)!.Value, 1e-15);
        Assert.Equal(0.2, TopShare.Of(holdings, 0.125)!.Value, 1e-15);
        Assert.Equal(1, TopShare.Of(holdings, 1)!.Value, 1e-15);

        // Zeros are units too: the top tenth of 40 units is these four.
        Assert.Equal(1, TopShare.Of(holdings.Concat(Enumerable.Repeat(0.0, 36)), 0.1)!.Value, 1e-15);

        // A Pareto of density exponent 3: the top p hold p^(1/2).
        Assert.Equal(0.1, TopShare.Of(ParetoSample.Continuous(3, 1, 400_000), 0.01)!.Value, 0.002);
    }

    [Fact]
    public void Whole_units_are_those_at_the_head_of_the_sorted_list() =>
        Gen.Int[0, 1_000].Array[1, 40].Where(holdings => holdings.Sum() > 0).Select(Gen.Int[1, 40]).Sample((holdings, most) =>
        {
            int top = Math.Min(most, holdings.Length);
            double expected = holdings.OrderDescending().Take(top).Sum() / (double)holdings.Sum();
            Assert.Equal(expected, TopShare.Of(holdings.Select(holding => (double)holding), top / (double)holdings.Length)!.Value, 1e-12);
        });

    [Fact]
    public void Where_all_hold_the_same_the_share_is_the_fraction()
    {
        Assert.Equal(0.3, TopShare.Of(Enumerable.Repeat(7.0, 9), 0.3)!.Value, 1e-15);
        Assert.Equal(0.3, TopShare.Of([5.0], 0.3)!.Value, 1e-15);
        Assert.Equal(0.5, TopShare.Of([1.0, 0.0], 0.25)!.Value, 1e-15);
    }

    [Fact]
    public void A_histogram_says_the_same_as_the_list_it_counts() =>
        Gen.Long[0, 20].Array[1, 60].Select(Gen.Double[0.001, 1]).Sample((values, top) =>
        {
            Dictionary<long, long> histogram = values.CountBy(value => value).ToDictionary(bar => bar.Key, bar => (long)bar.Value);
            double[] list = [.. values.Select(value => (double)value)];
            Assert.Equal(TopShare.Of(list, top), TopShare.Of(histogram, top));
        });

    [Fact]
    public void What_nobody_holds_is_not_looked_at() =>
        Assert.Equal(0.5, TopShare.Of(new Dictionary<long, long> { [-1] = 0, [1] = 2 }, 0.5));

    [Fact]
    public void Nothing_to_share_has_no_share_and_a_debt_is_refused()
    {
        Assert.Null(TopShare.Of(Array.Empty<double>(), 0.1));
        Assert.Null(TopShare.Of([0.0, 0], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of([1.0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of([1.0], 1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of([1.0], double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of([1.0, double.NaN], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of([1.0, double.PositiveInfinity], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of([-1.0, 2], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopShare.Of(new Dictionary<long, long> { [1] = -2 }, 0.5));
    }
}
