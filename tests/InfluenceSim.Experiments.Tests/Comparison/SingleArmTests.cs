using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class SingleArmTests
{
    [Fact]
    public void Its_levels_are_given_with_their_interval_over_replicates()
    {
        PairedComparison comparison =
            MadeUpRuns.OneArm(3, ("prevalence", [0.10, 0.12, 0.14]), ("claimImpressions", [1_000, 1_010, 1_020]));

        Assert.Empty(comparison.Differences);
        Assert.Equal(
            [("prevalence", true), ("claimImpressions", false)], comparison.Levels.Select(level => (level.Measure, level.IsShare)));

        // Student's t for two degrees of freedom: 4.3027 standard errors of 10 / sqrt(3).
        OutcomeLevel impressions = comparison.Levels[1];
        Assert.Equal(("all", 3, 1_010), (impressions.Arm, impressions.Replicates, impressions.Mean));
        Assert.Equal(1_010 - (4.302653 * 10 / Math.Sqrt(3)), impressions.Interval!.Value.Low, 1e-4);
        Assert.Equal(1_010 + (4.302653 * 10 / Math.Sqrt(3)), impressions.Interval!.Value.High, 1e-4);
    }

    [Fact]
    public void Replicates_without_a_value_are_left_out_of_the_level()
    {
        OutcomeLevel level = Assert.Single(MadeUpRuns.OneArm(3, ("prevalence", [0.10, double.NaN, 0.14])).Levels);

        Assert.Equal((2, 0.12), (level.Replicates, Math.Round(level.Mean!.Value, 12)));
    }

    [Fact]
    public void One_replicate_has_a_level_and_no_interval()
    {
        OutcomeLevel level = Assert.Single(MadeUpRuns.OneArm(1, ("prevalence", [0.10])).Levels);

        Assert.Equal((1, 0.10, null), (level.Replicates, level.Mean, level.Interval));
    }

    [Fact]
    public void Arms_that_are_compared_have_their_levels_beside_the_differences_already() =>
        Assert.Empty(PairedComparison.Of(MadeUpRuns.Pairs((1, 2), (2, 3)), [new Outcome(MadeUpRuns.Measure(), "all")]).Levels);

    [Theory]
    [InlineData("prevalence", true)]
    [InlineData("misinformationReach", true)]
    [InlineData("incomeGini", false)]
    [InlineData("claimImpressions", false)]
    public void An_index_is_no_share_though_both_have_no_unit(string measure, bool share) =>
        Assert.Equal(share, DataDictionary.Get(measure).Scale.IsPercent);
}
