using InfluenceSim.Experiments.Comparison;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class ComparisonTextTests
{
    [Fact]
    public void There_is_a_row_for_every_outcome_and_arm_and_the_columns_line_up()
    {
        PairedComparison comparison = PictureSample.Comparison();
        string[] lines = ComparisonText.Render(comparison).Split('\n');
        int rule = Array.FindIndex(lines, line => line.StartsWith("---", StringComparison.Ordinal));
        string[] rows = lines[(rule + 1)..(rule + 1 + comparison.Differences.Count)];
        int words = lines[rule].LastIndexOf("  ", StringComparison.Ordinal) + 2;
        Assert.Equal(comparison.Differences.Select(row => row.Words), rows.Select(row => row[words..]));
        Assert.All(rows, row => Assert.Equal("  ", row[(words - 2)..words]));
    }

    [Fact]
    public void Shares_are_percent_with_differences_in_points_and_counts_are_whole()
    {
        string text = ComparisonText.Render(PictureSample.Comparison());
        Assert.Contains("24.4 %    22.0 %  -2.35 pp [-2.72, -1.98]", text, StringComparison.Ordinal);
        Assert.Contains("186,392   171,846  -14,545 [-15,647, -13,444]", text, StringComparison.Ordinal);
        Assert.Contains("0.417     0.398", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tiny_negative_difference_is_not_printed_as_minus_zero()
    {
        ExperimentResult result = MadeUp.Pairs((1e9, 1e9 - 1e-6), (1e9, 1e9 + 2e-6));
        Assert.DoesNotContain("-0 ", ComparisonText.Render(PairedComparison.Of(result, [new Outcome(MadeUp.Measure(), "all")])), StringComparison.Ordinal);
    }
}
