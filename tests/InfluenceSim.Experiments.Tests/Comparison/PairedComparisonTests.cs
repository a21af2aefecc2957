using CsCheck;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class PairedComparisonTests
{
    [Fact]
    public void Mean_interval_relative_change_and_pairing_agree_with_a_calculation_by_hand()
    {
        // Differences -10, -12, -8: mean -10, sd 2, t(0.975, 2) = 4.302653; references 100, 120, 140: variance 400; arm 90, 108, 132: 441.
        PairedDifference row = Row((100, 90), (120, 108), (140, 132));
        Assert.Equal(3, row.Pairs);
        Assert.Equal(120, row.ReferenceMean);
        Assert.Equal(110, row.ArmMean);
        Assert.Equal(-10, row.Difference!.Value, 12);
        double half = 4.302652729911275 * 2 / Math.Sqrt(3);
        Assert.Equal(-10 - half, row.Interval!.Value.Low, 6);
        Assert.Equal(-10 + half, row.Interval!.Value.High, 6);
        Assert.Equal(-10.0 / 120, row.RelativeChange!.Value, 12);
        Assert.Equal((-10 - half) / 120, row.RelativeInterval!.Value.Low, 6);
        Assert.Equal((400 + 444) / 4.0, row.PairingFactor!.Value, 9);
        Assert.Equal(Verdict.Lowered, row.Verdict);
    }

    [Fact]
    public void An_interval_that_holds_zero_shows_nothing_however_large_the_mean()
    {
        PairedDifference row = Row((100, 150), (100, 60), (100, 140));
        Assert.True(row.Difference > 10);
        Assert.Equal(Verdict.NoDifferenceShown, row.Verdict);
    }

    [Fact]
    public void Equal_pairs_of_equal_runs_are_exactly_no_difference_even_where_replicates_differ_or_there_is_one()
    {
        foreach ((double, double)[] pairs in new (double, double)[][]
        {
            [(0.1, 0.1), (0.7, 0.7), (0.3, 0.3)],
            [(0.2, 0.2)],
            [(0, 0), (0, 0)],
        })
        {
            PairedDifference row = Row(pairs);
            Assert.Equal(Verdict.ExactlyNoDifference, row.Verdict);
            Assert.Equal(0, row.Difference);
            Assert.Null(row.PairingFactor);
        }
    }

    [Fact]
    public void Differences_that_cancel_are_not_called_exact() =>
        Assert.Equal(Verdict.NoDifferenceShown, Row((10, 11), (10, 9), (10, 10)).Verdict);

    [Fact]
    public void One_replicate_has_no_interval_and_says_so()
    {
        PairedDifference row = Row((100, 90));
        Assert.Null(row.Interval);
        Assert.Equal(Verdict.TooFewReplicates, row.Verdict);
    }

    [Fact]
    public void No_relative_change_is_stated_where_the_reference_has_no_size()
    {
        Assert.Null(Row((0, 1), (0, 2)).RelativeChange);
        Assert.Null(Row((-1, 3), (2, 4), (1, 9)).RelativeChange);
    }

    [Fact]
    public void A_shift_never_changes_by_a_part_of_itself()
    {
        MeasureDefinition measure = MadeUpRuns.Measure(scale: Scale.ShareShift, title: "Shift");
        ExperimentResult result = MadeUpRuns.Pairs((0.012, 0.003), (0.014, 0.0045), (0.011, 0.0019));
        PairedDifference row = Assert.Single(PairedComparison.Of(result, [new Outcome(measure, "all")]).Differences);
        Assert.True(row.IsDifference);
        Assert.Null(row.RelativeChange);
        Assert.Null(row.RelativeInterval);
    }

    [Fact]
    public void A_negative_reference_that_rises_rises_in_percent_too()
    {
        PairedDifference row = Row((-10, -8), (-10, -8.1), (-10, -7.9));
        Assert.Equal(Verdict.Raised, row.Verdict);
        Assert.Equal(0.2, row.RelativeChange!.Value, 12);
        Assert.True(row.RelativeInterval!.Value.Low > 0);
    }

    [Fact]
    public void After_an_interruption_only_replicates_that_both_arms_finished_count()
    {
        ExperimentResult whole = MadeUpRuns.Pairs((1, 2), (3, 5), (100, 0));
        ExperimentResult cut = whole with { Runs = [.. whole.Runs.Where(run => run.Replicate < 2 || run.Arm == "none")], Complete = false };
        PairedComparison comparison = PairedComparison.Of(cut, [new Outcome(MadeUpRuns.Measure(), "all")]);
        PairedDifference row = Assert.Single(comparison.Differences);
        Assert.False(comparison.Complete);
        Assert.Equal(2, row.Pairs);
        Assert.Equal(2, row.ReferenceMean);
    }

    [Fact]
    public void Pairs_are_found_by_replicate_and_not_by_position()
    {
        ExperimentResult result = MadeUpRuns.Pairs((1, 2), (30, 32), (500, 503));
        PairedDifference row = Row(result with { Runs = [.. result.Runs.Reverse()] });
        Assert.Equal(2, row.Difference);
        Assert.Equal(Row(result).Interval, row.Interval);
    }

    [Fact]
    public void Shifting_and_scaling_every_value_shifts_nothing_and_scales_the_difference() =>
        Gen.Select(Gen.Double[1, 100], Gen.Double[1, 100]).Array[2, 8]
            .Select(Gen.Double[0.5, 4], Gen.Double[0, 50])
            .Sample((pairs, scale, shift) =>
        {
            PairedDifference row = Row([.. pairs]);
            PairedDifference moved = Row([.. pairs.Select(pair => ((scale * pair.Item1) + shift, (scale * pair.Item2) + shift))]);
            Assert.Equal(scale * row.Difference!.Value, moved.Difference!.Value, 9);
            Assert.Equal(scale * row.Interval!.Value.High, moved.Interval!.Value.High, 7);
        });

    [Fact]
    public void The_presets_that_the_answer_rests_on_are_named_as_a_scenario_file_spells_them()
    {
        ExperimentResult result = MadeUpRuns.Pairs((1, 2), (2, 3));
        SimulationParameters parameters = new() { Effects = new() { Shock = ShockPreset.None }, Feed = new() { ClaimAffinity = 0.5 } };
        IReadOnlyList<ChosenPreset> presets = PairedComparison.Of(
            result with { Scenario = result.Scenario with { Parameters = parameters } },
            [new Outcome(MadeUpRuns.Measure(), "all")]).Presets;
        Assert.Equal(
            [
                new("effects.label", "altay-gilardi-2024"), new("effects.factCheck", "slaughter-2025"),
                new("effects.implied", "pennycook-2020"),
                new("effects.aiAppeal", "human-favoured"), new("effects.displacement", "none"), new("effects.persuasion", "gallegos-2025"),
                new("effects.shock", "none"), new("effects.evasion", "by-kind"), new("claims.makers", "mixed"),
                new("feed.claimAffinity", "0.5"),
                new("reactions.followBackLabelled", "1"),
            ],
            presets);
    }

    [Fact]
    public void Outcomes_are_chosen_by_measure_or_by_measure_and_group_and_an_unknown_one_is_refused()
    {
        MeasureDefinition[] dictionary = [MadeUpRuns.Measure(), MadeUpRuns.Measure("trust")];
        RunResult run = MadeUpRuns.Run(
            "none",
            0,
            new(new PolicyDay(0), "trust", "ai", 1),
            new(new PolicyDay(0), "trust", "human", 1),
            new(new PolicyDay(0), "claimImpressions", "all", 1));
        Assert.Equal(
            ["trust ai", "trust human", "claimImpressions all"],
            Outcome.Choose(["trust", "claimImpressions/all", "trust/ai"], dictionary, [run])
                .Select(outcome => $"{outcome.Measure.Name} {outcome.Group}"));
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Outcome.Choose(["trusst"], dictionary, [run]));
        Assert.Contains("claimImpressions, trust", refusal.Message, StringComparison.Ordinal);
    }

    private static PairedDifference Row(params (double Reference, double Arm)[] pairs) => Row(MadeUpRuns.Pairs(pairs));

    private static PairedDifference Row(ExperimentResult result) =>
        Assert.Single(PairedComparison.Of(result, [new Outcome(MadeUpRuns.Measure(), "all")]).Differences);
}
