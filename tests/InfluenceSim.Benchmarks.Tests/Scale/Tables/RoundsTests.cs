using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Tests.Scale.Tables;

public sealed class RoundsTests
{
    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2.0, "2.0 (1.0 to 3.0)")]
    [InlineData(new[] { 4.0, 1, 2, 3 }, 2.5, "2.5 (1.0 to 4.0)")]
    [InlineData(new[] { 1234.56 }, 1234.56, "1,234.6")]
    public void Are_told_by_their_middle_and_their_spread(double[] values, double median, string text)
    {
        var rounds = new Rounds(values);

        Assert.Equal(median, rounds.Median);
        Assert.Equal(text, rounds.Text(1));
    }
}
