using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class ComparedArmsTests
{
    private static readonly string[] Arms = ["none", "mild", "strict"];

    // An arm adds its place times 10 to the replicate's number.
    private static readonly ExperimentResult Result = MadeUpRuns.Unlike(MadeUpRuns.Experiment(
        Arms,
        3,
        [.. Arms.SelectMany((arm, at) => Enumerable.Range(0, 3).Select(replicate => MadeUpRuns.Run(
            arm,
            replicate,
            [.. Enumerable.Range(0, 4).Select(day =>
                new MeasureValue(new PolicyDay(day), "claimImpressions", "all", 100 + replicate + (at * (10 + replicate)) + day))])))]));

    [Theory]
    [InlineData(null, false, "none-mild 11, none-strict 22")]
    [InlineData("mild", false, "mild-none -11, mild-strict 11")]
    [InlineData(null, true, "none-mild 11, none-strict 22, mild-strict 11")]
    public void Arms_are_held_against_the_first_the_named_one_or_each_other(string? reference, bool all, string expected)
    {
        PairedComparison comparison = PairedComparison.Of(Result, [Outcome(Aggregator.End)], new ComparedArms(reference, all));
        Assert.Equal(
            expected, string.Join(", ", comparison.Differences.Select(row => $"{row.ReferenceArm}-{row.Arm} {row.Difference:F0}")));
        Assert.Equal((reference ?? "none", all), (comparison.ReferenceArm, comparison.AllPairs));
    }

    [Fact]
    public void Outcomes_count_from_the_day_that_the_scenario_says()
    {
        ExperimentResult late = Result with { Scenario = Result.Scenario with { OutcomesFrom = new PolicyDay(2) } };

        // Days 2 and 3 of four: 102 + 103 and as much for each replicate's number.
        Assert.Equal(207, First(late, Aggregator.Sum).ReferenceMean);
        Assert.Equal(103.5, First(late, Aggregator.Last7Days).ReferenceMean);
        Assert.Equal(410, First(Result, Aggregator.Sum).ReferenceMean);
        Assert.Equal(First(Result, Aggregator.End), First(late, Aggregator.End));
    }

    [Fact]
    public void Differences_by_day_are_those_of_a_comparison_that_ends_on_the_day()
    {
        ExperimentResult late = Result with { Scenario = Result.Scenario with { OutcomesFrom = new PolicyDay(1) } };
        DailyDifference[] days =
            [.. DailyDifference.Of(late, PairedComparison.Of(late, [Outcome(Aggregator.Sum)], new ComparedArms("mild")))];
        Assert.Equal([1, 2, 3, 1, 2, 3], days.Select(day => day.Day.Number));
        Assert.All(days, row =>
        {
            ExperimentResult cut = Result with
            {
                Runs = [.. Result.Runs.Select(run => run with { Measures = [.. run.Measures.Where(value => value.Day <= row.Day)] })],
            };
            PairedStatistics found = row.Statistics;
            PairedDifference expected = PairedComparison.Of(cut, [Outcome(Aggregator.End)], new ComparedArms("mild")).Differences
                .Single(other => other.Arm == row.Arm);
            Assert.Equal(
                (expected.Pairs, expected.ReferenceMean, expected.ArmMean, expected.Difference, expected.Interval),
                (found.Pairs, found.FirstMean, found.SecondMean, found.Difference, found.Interval));
        });
    }

    private static Outcome Outcome(Aggregator aggregator) => new(MadeUpRuns.Measure(aggregator: aggregator), "all");

    private static PairedDifference First(ExperimentResult result, Aggregator aggregator) =>
        PairedComparison.Of(result, [Outcome(aggregator)]).Differences[0];
}
