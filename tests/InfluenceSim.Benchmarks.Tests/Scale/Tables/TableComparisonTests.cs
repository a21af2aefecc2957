using InfluenceSim.Benchmarks.Scale.Tables;

namespace InfluenceSim.Benchmarks.Tests.Scale.Tables;

public sealed class TableComparisonTests
{
    [Theory]
    [InlineData(109, 0)]
    [InlineData(110, 1)]
    [InlineData(150, 1)]
    [InlineData(50, 0)]
    public void Warns_of_a_tenth_more_time(double now, int warnings) => Assert.Equal(
        warnings, TableComparison.Warnings(MadeUpTables.Of(Figures.Kernel, 100), MadeUpTables.Of(Figures.Kernel, now)).Count);

    [Theory]
    [InlineData(109, 0)]
    [InlineData(110, 1)]
    [InlineData(50, 0)]
    public void Warns_of_a_tenth_less_throughput(double before, int warnings) => Assert.Equal(
        warnings, TableComparison.Warnings(MadeUpTables.Of(Figures.Impressions, before), MadeUpTables.Of(Figures.Impressions, 100)).Count);

    [Fact]
    public void Compares_the_middle_of_the_rounds()
    {
        ScaleTable before = MadeUpTables.Of(Figures.Kernel, 100, 100, 100);

        Assert.Empty(TableComparison.Warnings(before, MadeUpTables.Of(Figures.Kernel, 90, 101, 900)));
        Assert.Contains("20 % worse", Assert.Single(TableComparison.Warnings(before, MadeUpTables.Of(Figures.Kernel, 90, 120, 121))));
    }

    [Fact]
    public void Says_nothing_of_what_is_neither_good_nor_bad() =>
        Assert.Empty(TableComparison.Warnings(MadeUpTables.Of(Figures.LineRead, 1), MadeUpTables.Of(Figures.LineRead, 9)));

    [Fact]
    public void Compares_a_figure_with_itself_and_a_size_with_itself_only()
    {
        ScaleTable before = MadeUpTables.Of(Figures.Kernel, 100);

        Assert.Empty(TableComparison.Warnings(before, MadeUpTables.Of(Figures.Push, 900)));
        Assert.Empty(TableComparison.Warnings(before, MadeUpTables.Of(2_000, Figures.Kernel, 900)));
    }

    [Fact]
    public void Says_that_machine_and_load_are_others()
    {
        ScaleTable before = MadeUpTables.Of(Figures.Kernel, 100);
        ScaleTable now = before with { Machine = "another", Sizes = [before.Sizes[0] with { Load = "another load" }] };

        Assert.Collection(
            TableComparison.Warnings(before, now),
            warning => Assert.Contains("another machine", warning),
            warning => Assert.Contains("the load is another", warning));
    }
}
