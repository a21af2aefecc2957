namespace InfluenceSim.Statistics.Tests;

public sealed class ZeroEventsTests
{
    [Theory]
    [InlineData(1, 0.95)]
    [InlineData(3, 0.6316)]
    [InlineData(5, 0.4507)]
    [InlineData(20, 0.1391)]
    [InlineData(100, 0.0295)]
    public void The_greatest_share_makes_seeing_none_as_rare_as_one_in_twenty(int trials, double bound)
    {
        Assert.Equal(bound, ZeroEvents.ShareAtMost(trials), 5e-5);
        Assert.Equal(0.05, Math.Pow(1 - ZeroEvents.ShareAtMost(trials), trials), 1e-12);
    }

    [Fact]
    public void Counts_of_zero_have_the_bounds_of_published_tables()
    {
        // Garwood (1936): upper ends for a count of 0, 2.996 one-sided at 95 % and 3.689 at 97.5 %.
        Assert.Equal(2.996, ZeroEvents.MeanAtMost(1), 5e-4);
        Assert.Equal(3.689, ZeroEvents.MeanOfTwoAtMost(1), 5e-4);
        Assert.Equal(3.689 / 8, ZeroEvents.MeanOfTwoAtMost(8), 5e-4);
    }

    [Fact]
    public void Nothing_that_was_looked_at_bounds_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ZeroEvents.ShareAtMost(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ZeroEvents.MeanAtMost(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ZeroEvents.MeanOfTwoAtMost(0));
    }
}
