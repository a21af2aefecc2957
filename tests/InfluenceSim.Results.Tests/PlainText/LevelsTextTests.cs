using InfluenceSim.Results.PlainText;
using Xunit;

namespace InfluenceSim.Results.Tests.PlainText;

/// <summary>The text of an experiment with one arm.</summary>
public sealed class LevelsTextTests
{
    [Fact]
    public void Levels_stand_with_their_interval_and_nothing_is_called_a_difference()
    {
        string text = ComparisonText.Render(
            MadeUpRuns.OneArm(3, ("prevalence", [0.10, 0.12, 0.14]), ("claimImpressions", [1_000, 1_010, 1_020])));

        // Student's t for two degrees of freedom: 4.3027 standard errors of 0.02 / sqrt(3) and 10 / sqrt(3).
        Assert.Matches(@"\nOutcome +all +\[95 % interval\] +n\n", text);
        Assert.Matches(@"\nprevalence of false claims +12\.0 % +\[7\.0, 17\.0\] +3\n", text);
        Assert.Matches(@"\nimpressions of false claims +1,010 +\[985, 1,035\] +3\n", text);
        Assert.Contains("Nothing to compare: 'all' is the only arm.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Each arm against", text, StringComparison.Ordinal);
        Assert.DoesNotContain("paired", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_replicate_has_a_level_without_interval_and_more_are_asked_for()
    {
        string text = ComparisonText.Render(MadeUpRuns.OneArm(1, ("prevalence", [0.10])));

        Assert.Matches(@"\nprevalence of false claims +10\.0 % +\[no interval\] +1\n", text);
        Assert.Contains("run at least 3", text, StringComparison.Ordinal);
    }
}
