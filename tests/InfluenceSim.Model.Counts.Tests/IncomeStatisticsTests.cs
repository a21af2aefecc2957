using InfluenceSim.Model.Measures.Economy;

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>How unequal incomes are, on lists short enough to count by hand.</summary>
[Trait("Promise", "counted-twice")]
public sealed class IncomeStatisticsTests
{
    [Theory]
    [InlineData(new long[] { 5, 5, 5 }, 0)]
    [InlineData(new long[] { 4, 1, 3, 2 }, 0.25)]
    [InlineData(new long[] { 0, 0, 1 }, 2 / 3.0)]
    [InlineData(new long[] { 0, 1 }, 0.5)]
    public void Gini_is_half_the_mean_difference_over_the_mean(long[] incomes, double gini) =>
        Assert.Equal(gini, new IncomeStatistics(incomes).Gini!.Value, 12);

    [Theory]
    [InlineData(new long[] { })]
    [InlineData(new long[] { 0, 0 })]
    public void Who_earns_nothing_shares_nothing(long[] incomes)
    {
        Assert.Null(new IncomeStatistics(incomes).Gini);
        Assert.Null(new IncomeStatistics(incomes).LowestShare(0.5));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 0.1)]
    [InlineData(0.375, 0.2)]
    [InlineData(0.5, 0.3)]
    [InlineData(0.9, 0.84)]
    [InlineData(1, 1)]
    public void A_border_within_somebody_splits_the_income(double part, double share) =>
        Assert.Equal(share, new IncomeStatistics([4, 1, 3, 2]).LowestShare(part)!.Value, 12);

    [Fact]
    public void The_tail_is_of_the_highest_quarter_over_the_next_income()
    {
        // Ten incomes of e times the next one, so the mean logarithm is 1.
        IEnumerable<long> rest = Enumerable.Range(0, 30).Select(_ => 1_000_000L);
        IEnumerable<long> best = Enumerable.Range(0, 10).Select(_ => 2_718_282L);
        Assert.Equal(2, new IncomeStatistics([.. best, .. rest]).Tail!.Value, 6);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(43, true)]
    [InlineData(39, false)]
    [InlineData(36, false)]
    public void A_tail_needs_ten_in_the_highest_quarter(int people, bool hasTail) =>
        Assert.Equal(hasTail, new IncomeStatistics(Enumerable.Range(1, people).Select(income => (long)income)).Tail is not null);

    [Theory]
    [InlineData(0, 9, false)]
    [InlineData(1, 9, true)]
    [InlineData(9, 9, false)]
    public void A_tail_needs_a_threshold_and_somebody_above_it(long next, long best, bool hasTail)
    {
        IEnumerable<long> incomes = [.. Enumerable.Repeat(0L, 29), next, .. Enumerable.Repeat(best, 10)];
        Assert.Equal(hasTail, new IncomeStatistics(incomes).Tail is not null);
    }
}
