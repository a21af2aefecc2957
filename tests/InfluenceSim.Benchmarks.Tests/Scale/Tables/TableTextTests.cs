using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Tests.Scale.Tables;

public sealed class TableTextTests
{
    [Theory]
    [InlineData("| 3.0 (1.0 to 9.5) |", 9.5, 1.0, 3.0)]
    [InlineData("| 4.0 (1.0 to 9.5) |", 9.5, 1.0, 3.0, 5.0)]
    [InlineData("| 9.5 |", 9.5)]
    public void Shows_the_middle_and_the_spread(string cell, params double[] values) => Assert.Contains(
        $"| {Figures.Push.What} {cell}", TableText.Of(MadeUpTables.Of(Figures.Push, values)));

    [Fact]
    public void Names_each_figure_by_a_key_of_its_own() =>
        Assert.Equal(Figures.All.Count, Figures.All.Select(figure => figure.Key).Distinct().Count());
}
