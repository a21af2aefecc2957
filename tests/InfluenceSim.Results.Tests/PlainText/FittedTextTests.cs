using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Results.Words;
using Xunit;

namespace InfluenceSim.Results.Tests.PlainText;

/// <summary>Tables and lines that fit a terminal say the same, or say what they leave out.</summary>
public sealed class FittedTextTests
{
    public static TheoryData<int> Widths => [100, 103, 107, 110, 117, 120, 130, 140, 150, 160, 170, 180, 200];

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_comparison_fits_and_keeps_arms_differences_and_words(int width)
    {
        PairedComparison comparison = PictureSample.Comparison();

        string[] lines = ComparisonText.Render(comparison, width).Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= width, $"{line.Length}: {line}"));
        foreach (PairedDifference row in comparison.Differences)
        {
            Assert.Contains(lines, line => line.StartsWith(row.Title, StringComparison.Ordinal));
            Assert.Contains(lines, line =>
                line.Contains(row.Arm, StringComparison.Ordinal) && line.EndsWith(VerdictWords.Of(row), StringComparison.Ordinal));
        }

        // A column of the first table stands in its head, or is named below it.
        string[] table = [.. lines.TakeWhile(line => !line.Contains("engagement shift comes from", StringComparison.Ordinal))];
        string head = table.First(line => line.Contains("difference [95 % interval]", StringComparison.Ordinal));
        string left = string.Concat(table.Where(line => line.StartsWith("(left out to fit: ", StringComparison.Ordinal)));
        Assert.All(["pairing", "n", "relative", "none", "this arm"], column => Assert.NotEqual(
            $"{head} ".Contains($" {column} ", StringComparison.Ordinal), left.Contains($"'{column}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_width_it_is_as_wide_as_it_takes()
    {
        PairedComparison comparison = PictureSample.Comparison();
        string wide = ComparisonText.Render(comparison);
        Assert.Equal(wide, ComparisonText.Render(comparison, wide.Split('\n').Max(line => line.Length)));
        Assert.DoesNotContain("left out", wide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 3)]
    [InlineData(400, 1)]
    public void Robustness_stands_arm_by_arm_where_all_side_by_side_are_too_wide(int width, int tables)
    {
        PairedComparison own = PictureSample.Comparison();
        var result = RobustnessResult.Of(own, [], planned: 0);

        string[] lines = RobustnessText.Render(result, width).Split('\n');

        Assert.All(lines, line => Assert.True(line.Length <= width, $"{line.Length}: {line}"));
        string[] arms = [.. own.Differences.Select(row => row.Arm).Distinct()];
        string[] heads = [.. lines.Where(line => line.Split("  ").Contains("Preset"))];
        Assert.All(arms, arm => Assert.Contains(heads, head => head.Contains(arm, StringComparison.Ordinal)));
        Assert.Equal(tables, heads.Length);
    }

    [Theory]
    [InlineData("mandatory labels with a detector", 20, "mandatory labels…")]
    [InlineData("mandatory labels", 16, "mandatory labels")]
    [InlineData("mandatory labels", 15, "mandatory…")]
    [InlineData("mandatory-with-detector-and-fines", 12, "mandatory-w…")]
    public void A_text_is_cut_between_words_unless_it_is_one(string text, int most, string expected)
    {
        Assert.Equal(expected, WrappedText.Shortened(text, most));
        Assert.True(WrappedText.Shortened(text, most).Length <= most);
    }
}
