using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class NoneSeenTests
{
    [Fact]
    public void Five_equal_pairs_of_runs_that_differ_are_not_exactly_no_difference()
    {
        PairedDifference row = Row(Scale.Share, Five(0, 0));
        Assert.Equal(Verdict.NoneSeen, row.Verdict);

        // 1 - 0.05^(1/5): a difference in more replicates would have been seen in one of five with 95 %.
        Assert.Equal(-0.4507, row.Interval!.Value.Low, 5e-5);
        Assert.Equal(0.4507, row.Interval!.Value.High, 5e-5);
        Assert.Equal(1, row.PValue);
        Assert.Equal(Verdict.ExactlyNoDifference, Row(Scale.Share, Five(0, 0), unlike: false).Verdict);
    }

    [Fact]
    public void One_pair_of_runs_that_differ_is_enough_to_leave_what_is_exact()
    {
        ExperimentResult same = MadeUpRuns.Pairs(Five(2, 2));
        ExperimentResult result = same with { Runs = [.. same.Runs.SkipLast(1), MadeUpRuns.Unlike(same).Runs[^1]] };
        Assert.Equal(Verdict.NoneSeen, Row(result, Scale.Count("{ban}")).Verdict);
    }

    [Fact]
    public void Counts_of_nothing_are_bounded_and_equal_counts_of_something_are_not()
    {
        // -ln(0.025) / 5.
        Assert.Equal(0.7378, Row(Scale.Count("{ban}"), Five(0, 0)).Interval!.Value.High, 5e-5);
        Assert.Null(Row(Scale.Count("{ban}"), Five(4, 4)).Interval);
        Assert.Null(Row(Scale.Money, Five(0, 0)).Interval);
    }

    [Theory]
    [InlineData(1, Verdict.TooFewReplicates)]
    [InlineData(2, Verdict.TooFewReplicates)]
    [InlineData(3, Verdict.NoneSeen)]
    public void Fewer_than_three_equal_pairs_say_nothing(int pairs, Verdict verdict) =>
        Assert.Equal(verdict, Row(Scale.Share, Five(0.1, 0.1)[..pairs]).Verdict);

    [Fact]
    public void Two_pairs_have_an_interval_and_are_too_few_whatever_it_says()
    {
        PairedDifference row = Row(Scale.Count("{ban}"), [(100, 150), (100, 150.1)]);
        Assert.True(row.Interval!.Value.Low > 0);
        Assert.Equal((Verdict.TooFewReplicates, null, null), (row.Verdict, row.PValue, row.HolmPValue));
    }

    [Theory]
    [InlineData(4, Verdict.NoDifferenceShown)]
    [InlineData(5, Verdict.Raised)]
    public void A_share_that_goes_from_none_to_all_is_shown_by_five_pairs(int pairs, Verdict verdict)
    {
        PairedDifference row = Row(Scale.Share, Five(0, 1)[..pairs]);
        Assert.Equal(verdict, row.Verdict);
        Assert.Equal(1, row.Interval!.Value.High);
        Assert.Equal(verdict == Verdict.Raised, row.Interval!.Value.Low > 0);
        Assert.Equal(verdict == Verdict.Raised, row.PValue <= 0.05);
    }

    [Theory]
    [InlineData(5, Verdict.TooFewReplicates)]
    [InlineData(6, Verdict.Lowered)]
    public void Equal_differences_of_a_count_need_six_heads_in_a_row(int pairs, Verdict verdict)
    {
        PairedDifference row = Row(Scale.Count("{ban}"), [.. Enumerable.Range(0, pairs).Select(at => (at + 3.0, at + 1.0))]);
        Assert.Equal((verdict, null), (row.Verdict, row.Interval));
    }

    [Fact]
    public void No_interval_leaves_the_range_of_a_share()
    {
        PairedDifference row = Row(Scale.Share, [(0.02, 0.95), (0.9, 0.05), (0.5, 0.9)]);
        Assert.Equal(new Interval(-1, 1), row.Interval);
        Assert.Equal(-1, row.RelativeInterval!.Value.Low);
        PairedDifference falling = Row(Scale.Count("{ban}"), [(10, 1), (12, 3), (9, 9)]);
        Assert.Equal(-1, falling.RelativeInterval!.Value.Low);
        Assert.True(falling.Interval!.Value.Low < -falling.ReferenceMean);

        Assert.All(
            MadeUpRuns.OneArm(3, ("prevalence", [0.01, 0.2, 0.03]), ("claimImpressions", [0, 9, 1])).Levels,
            level => Assert.Equal(0, level.Interval!.Value.Low));
    }

    [Fact]
    public void A_level_that_never_varied_is_bounded_too()
    {
        IReadOnlyList<OutcomeLevel> levels =
            MadeUpRuns.OneArm(5, ("prevalence", [0, 0, 0, 0, 0]), ("claimImpressions", [0, 0, 0, 0, 0]), ("incomeTail", [2, 2, 2, 2, 2]))
                .Levels;
        Assert.Equal(0.4507, levels[0].Interval!.Value.High, 5e-5);
        Assert.Equal(0.5991, levels[1].Interval!.Value.High, 5e-5);
        Assert.Null(levels[2].Interval);
    }

    [Fact]
    public void What_is_shown_by_itself_may_not_be_among_many()
    {
        // p = 0.02 for the first row by itself, times 5 in a table of five.
        Outcome[] outcomes = [.. Enumerable.Range(0, 5).Select(at => new Outcome(MadeUpRuns.Measure("m" + at), "all"))];
        double[][] differences =
        [
            [1, 2, 3, 2, 0.4], [1, -1, 0.5, -0.2, 0], [-1, 1, 0.3, -0.2, 0], [2, -1, -1.5, 1, 0.1], [0, 1, -1, 0.4, 0],
        ];
        RunResult[] runs = [.. Enumerable.Range(0, 5).SelectMany(replicate => new[] { ("none", 0.0), ("arm", 1.0) }.Select(arm =>
            MadeUpRuns.Run(arm.Item1, replicate, [.. outcomes.Select((outcome, at) => new MeasureValue(
                new(0), outcome.Measure.Name, "all", 100 + (arm.Item2 * differences[at][replicate])))])))];
        ExperimentResult result = MadeUpRuns.Unlike(MadeUpRuns.Experiment(["none", "arm"], 5, runs));

        PairedDifference alone = Assert.Single(PairedComparison.Of(result, outcomes[..1]).Differences);
        Assert.Equal((Verdict.Raised, true), (alone.Verdict, alone.StillShown));
        IReadOnlyList<PairedDifference> table = PairedComparison.Of(result, outcomes).Differences;
        Assert.Equal((Verdict.Raised, false), (table[0].Verdict, table[0].StillShown));
        Assert.Equal(5 * alone.PValue!.Value, table[0].HolmPValue!.Value, 1e-12);
        Assert.All(table.Skip(1), row => Assert.Null(row.StillShown));
        Assert.All(table.Skip(1), row => Assert.True(row.MoreReplicates is null or >= 1));
        Assert.Contains(table, row => row.MoreReplicates > 10);
    }

    private static (double Reference, double Arm)[] Five(double reference, double arm) => [.. Enumerable.Repeat((reference, arm), 5)];

    private static PairedDifference Row(Scale scale, (double Reference, double Arm)[] pairs, bool unlike = true)
    {
        ExperimentResult result = MadeUpRuns.Pairs(pairs);
        return Row(unlike ? MadeUpRuns.Unlike(result) : result, scale);
    }

    private static PairedDifference Row(ExperimentResult result, Scale scale) =>
        Assert.Single(PairedComparison.Of(result, [new Outcome(MadeUpRuns.Measure(scale: scale), "all")]).Differences);
}
