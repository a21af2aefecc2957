namespace InfluenceSim.Statistics.Tests;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(-1, true)]
    [InlineData(2, true)]
    [InlineData(0, true)]
    [InlineData(-1.0000001, false)]
    [InlineData(2.0000001, false)]
    [InlineData(double.NaN, false)]
    public void Its_ends_belong_to_it_and_what_is_no_number_does_not(double value, bool holds) =>
        Assert.Equal(holds, new Interval(-1, 2).Holds(value));

    [Fact]
    public void Divided_by_a_number_both_ends_are() => Assert.Equal(new Interval(-0.5, 1), new Interval(-1, 2).Over(2));

    [Theory]
    [InlineData(-2, 3, -1, 2)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(5, 6, 2, 2)]
    public void Within_two_ends_it_is_the_part_between_them(double low, double high, double partLow, double partHigh) =>
        Assert.Equal(new Interval(partLow, partHigh), new Interval(low, high).Within(-1, 2));
}
