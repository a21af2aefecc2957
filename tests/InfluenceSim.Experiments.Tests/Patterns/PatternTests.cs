using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Experiments.Validation;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData(2.0, false, true)]
    [InlineData(2.8, false, true)]
    [InlineData(2.81, false, false)]
    [InlineData(2.0, true, false)]
    [InlineData(2.4, true, true)]
    public void A_range_says_whether_its_ends_count(double value, bool strict, bool holds) =>
        Assert.Equal(holds, new PatternRange(2.0, 2.8, strict).Holds(value));

    [Fact]
    public void Too_few_events_are_never_called_a_pattern_that_holds()
    {
        PatternRange range = new(0.5, null, Strict: true);
        Assert.Equal(PatternVerdict.Holds, Judge([0.6, 0.8], range, 100).Verdict);
        Assert.Equal(PatternVerdict.DoesNotHold, Judge([0.5], range, 100).Verdict);
        Assert.Equal(PatternVerdict.TooFewToTest, Judge([0.6, 0.8], range, 99).Verdict);
        Assert.Equal(PatternVerdict.TooFewToTest, Judge([0.1], range, 99).Verdict);
        PatternRow none = Judge([], range, 1_000);
        Assert.Equal(PatternVerdict.TooFewToTest, none.Verdict);
        Assert.Null(none.Mean);
    }

    [Fact]
    public void The_table_shows_each_row_and_counts_the_verdicts()
    {
        PatternRange range = new(0.5, null, Strict: true);
        string text = PatternTable.Render([Judge([0.6, 0.8], range, 100), Judge([0.4], range, 12_345), Judge([], range, 0)]);
        Assert.Contains("0.700  [-0.571, 1.97]", text, StringComparison.Ordinal);
        Assert.Contains("DOES NOT HOLD", text, StringComparison.Ordinal);
        Assert.Contains("12,345", text, StringComparison.Ordinal);
        Assert.Contains("over 0.5", text, StringComparison.Ordinal);
        Assert.EndsWith("1 of 3 patterns hold, 1 do not, 1 had too few events to test.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounding_never_puts_a_mean_on_the_other_side_of_a_bound()
    {
        Assert.Contains(" 2.8003 ", Table(2.8003, new(2.0, 2.8)), StringComparison.Ordinal);
        Assert.Contains(" 0.5000004 ", Table(0.5000004, new(0.5, null, Strict: true)), StringComparison.Ordinal);
        Assert.Contains(" 1.99996 ", Table(1.99996, new(2.0, 2.8)), StringComparison.Ordinal);
        Assert.Contains(" 2.40 ", Table(2.4003, new(2.0, 2.8)), StringComparison.Ordinal);
    }

    [Fact]
    public void Tiers_compared_rest_on_the_smaller_of_the_two()
    {
        // Fref 100: nano below 140, mega from 930 on; an AI is of neither.
        Assert.Equal(1, ModelPatterns.SmallerTier([(false, 100), (true, 110), (false, 1000), (false, 2000), (false, 500)], 100));
        Assert.Equal(1, ModelPatterns.SmallerTier([(false, 100), (false, 110), (false, 1000), (true, 2000)], 100));
        Assert.Equal(0, ModelPatterns.SmallerTier([(false, 1000), (false, 2000)], 100));
    }

    [Fact]
    public void No_line_of_the_table_of_the_models_patterns_is_too_wide_for_a_terminal()
    {
        string text = PatternTable.Render([.. ModelPatterns.All.Select(pattern =>
            PatternRow.Judge(pattern.Name, pattern.Statistic, [0.00131, 0.00152], pattern.Range, pattern.Source, 123_456_789, long.MaxValue))]);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, PatternTable.Width));
        Assert.All(ModelPatterns.All, pattern => Assert.Contains(pattern.Source.Split(' ')[0], text, StringComparison.Ordinal));
    }

    private static string Table(double mean, PatternRange range) => PatternTable.Render([Judge([mean], range, 100)]);

    private static PatternRow Judge(double[] perSeed, PatternRange range, long events) =>
        PatternRow.Judge("top sharers", "share of claim shares by the top 1 %", perSeed, range, "Grinberg 2019", events, 100);
}
