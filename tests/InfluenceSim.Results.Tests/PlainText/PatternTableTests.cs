using InfluenceSim.Experiments.Validation;
using InfluenceSim.Results.PlainText;
using Xunit;

namespace InfluenceSim.Results.Tests.PlainText;

public sealed class PatternTableTests
{
    [Fact]
    public void The_table_shows_each_row_and_counts_the_verdicts()
    {
        PatternRange range = new(0.5, null, Strict: true);
        string text = PatternTable.Render([Judge([0.6, 0.8], range, 100), Judge([0.4], range, 12_345), Judge([], range, 0)]);
        Assert.Contains("0.700  [-0.571, 1.97]", text, StringComparison.Ordinal);
        Assert.Contains("DOES NOT HOLD", text, StringComparison.Ordinal);
        Assert.Contains("12,345", text, StringComparison.Ordinal);
        Assert.EndsWith("1 of 3 patterns hold, 1 do not, 1 had too few events to test.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, null, true, "over 0.5")]
    [InlineData(0.5, null, false, "from 0.5")]
    [InlineData(null, 0.01, true, "under 0.01")]
    [InlineData(null, -0.25, false, "up to -0.25")]
    [InlineData(2.0, 2.8, false, "2 to 2.8")]
    [InlineData(0.0, 12.0, true, "over 0, under 12")]
    public void A_range_is_said_with_whether_its_ends_count(double? low, double? high, bool strict, string words) =>
        Assert.Contains($"  {words}\n", Table(0.7, new(low, high, strict)), StringComparison.Ordinal);

    [Fact]
    public void Rounding_never_puts_a_mean_on_the_other_side_of_a_bound()
    {
        Assert.Contains(" 2.8003 ", Table(2.8003, new(2.0, 2.8)), StringComparison.Ordinal);
        Assert.Contains(" 0.5000004 ", Table(0.5000004, new(0.5, null, Strict: true)), StringComparison.Ordinal);
        Assert.Contains(" 1.99996 ", Table(1.99996, new(2.0, 2.8)), StringComparison.Ordinal);
        Assert.Contains(" 2.40 ", Table(2.4003, new(2.0, 2.8)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_the_table_of_the_models_patterns_is_too_wide_for_a_terminal()
    {
        double[] perSeed = [0.00131, 0.00152];
        string text = PatternTable.Render([.. ModelPatterns.All.Select(pattern =>
            PatternRow.Judge(pattern.Name, pattern.Statistic, perSeed, pattern.Range, pattern.Source, 123_456_789, long.MaxValue))]);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, PatternTable.Width));
        Assert.All(ModelPatterns.All, pattern => Assert.Contains(pattern.Source.Split(' ')[0], text, StringComparison.Ordinal));
    }

    private static string Table(double mean, PatternRange range) => PatternTable.Render([Judge([mean], range, 100)]);

    private static PatternRow Judge(double[] perSeed, PatternRange range, long events) =>
        PatternRow.Judge("top sharers", "share of claim shares by the top 1 %", perSeed, range, "Grinberg 2019", events, 100);
}
