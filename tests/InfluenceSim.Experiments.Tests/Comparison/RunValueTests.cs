using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class RunValueTests
{
    // Day -1 is the warm-up's reference: 1,000 would be seen in any aggregate that took it in.
    private static readonly RunResult TenDays = MadeUpRuns.Run(
        "none",
        0,
        [
            new MeasureValue(new PolicyDay(-1), "claimImpressions", "all", 1_000),
            .. Enumerable.Range(0, 10).Select(day => new MeasureValue(new PolicyDay(day), "claimImpressions", "all", day == 4 ? 50 : day)),
            new MeasureValue(new PolicyDay(9), "claimImpressions", "ai", 7),
            new MeasureValue(new PolicyDay(9), "other", "all", 77),
        ]);

    [Theory]
    [InlineData(Aggregator.End, 9)]
    [InlineData(Aggregator.Sum, 45 - 4 + 50)]
    [InlineData(Aggregator.Last7Days, (3 + 50 + 5 + 6 + 7 + 8 + 9) / 7.0)]
    [InlineData(Aggregator.Max, 50)]
    public void Days_are_aggregated_as_the_dictionary_says_and_the_warm_up_stays_out(Aggregator aggregator, double expected) =>
        Assert.Equal(expected, RunValue.Of(TenDays, MadeUpRuns.Measure(aggregator: aggregator), "all")!.Value, 12);

    [Fact]
    public void A_run_shorter_than_a_week_averages_the_days_it_has()
    {
        RunResult run = MadeUpRuns.Run(
            "none", 0, new(new PolicyDay(-1), "claimImpressions", "all", 9), new(new PolicyDay(0), "claimImpressions", "all", 2),
            new(new PolicyDay(1), "claimImpressions", "all", 4));
        Assert.Equal(3, RunValue.Of(run, MadeUpRuns.Measure(aggregator: Aggregator.Last7Days), "all"));
    }

    [Fact]
    public void What_the_run_does_not_carry_has_no_value()
    {
        Assert.Null(RunValue.Of(TenDays, MadeUpRuns.Measure("trust"), "all"));
        Assert.Null(RunValue.Of(TenDays, MadeUpRuns.Measure(), "farm"));
        Assert.Null(
            RunValue.Of(
                MadeUpRuns.Run("none", 0, new MeasureValue(new PolicyDay(-1), "claimImpressions", "all", 3)), MadeUpRuns.Measure(), "all"));
    }

    [Fact]
    public void An_end_value_is_never_taken_from_an_earlier_day()
    {
        RunResult run = MadeUpRuns.Run(
            "none", 0, new(new PolicyDay(3), "claimImpressions", "all", 5), new(new PolicyDay(4), "other", "all", 1));
        Assert.Null(RunValue.Of(run, MadeUpRuns.Measure(), "all"));
    }
}
