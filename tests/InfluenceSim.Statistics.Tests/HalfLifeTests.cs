namespace InfluenceSim.Statistics.Tests;

public sealed class HalfLifeTests
{
    [Fact]
    public void It_is_interpolated_within_the_hour()
    {
        Assert.Equal(1, HalfLife.Hours([10, 10]));
        Assert.Equal(1.5, HalfLife.Hours([2, 4, 2]));
        Assert.Equal(0.5, HalfLife.Hours([8]));
        Assert.Equal(2.5, HalfLife.Hours([0, 0, 6, 0]));
    }

    [Fact]
    public void Exponential_decay_has_its_closed_form()
    {
        // What falls by a factor e in 12 h has its half at 12 ln 2, but for the straight line within the hour.
        long[] decay = [.. Enumerable.Range(0, 400).Select(hour => (long)(1e12 * (Math.Exp(-hour / 12.0) - Math.Exp(-(hour + 1) / 12.0))))];
        Assert.Equal(12 * Math.Log(2), HalfLife.Hours(decay)!.Value, 0.02);
    }

    [Fact]
    public void Nothing_has_none_and_less_than_nothing_is_refused()
    {
        Assert.Null(HalfLife.Hours([]));
        Assert.Null(HalfLife.Hours([0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HalfLife.Hours([3, -1, 5]));
    }
}
