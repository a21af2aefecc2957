using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Results.Words;
using Xunit;

namespace InfluenceSim.Results.Tests.PlainText;

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
        Assert.Equal(comparison.Differences.Select(row => VerdictWords.Of(row)), rows.Select(row => row[words..]));
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
        ExperimentResult result = MadeUpRuns.Pairs((1e9, 1e9 - 1e-6), (1e9, 1e9 + 2e-6));
        Assert.DoesNotContain("-0 ", Text(result, MadeUpRuns.Measure()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_experiment_says_so_and_rests_on_the_pairs_there_are()
    {
        ExperimentResult whole = MadeUpRuns.Pairs((1, 2), (3, 5), (100, 0));
        ExperimentResult cut = whole with { Runs = [.. whole.Runs.Where(run => run.Replicate < 2 || run.Arm == "none")], Complete = false };
        Assert.Contains("INTERRUPTED", Text(cut, MadeUpRuns.Measure()), StringComparison.Ordinal);
        Assert.DoesNotContain("INTERRUPTED", Text(whole, MadeUpRuns.Measure()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_presets_that_the_answer_rests_on_are_named_as_a_scenario_file_spells_them()
    {
        ExperimentResult result = MadeUpRuns.Pairs((1, 2), (2, 3));
        SimulationParameters parameters = new() { Effects = new() { Shock = ShockPreset.None }, Feed = new() { ClaimAffinity = 0.5 } };
        string text = Text(result with { Scenario = result.Scenario with { Parameters = parameters } }, MadeUpRuns.Measure());
        Assert.Contains("The answer rests on: effects.label = altay-gilardi-2024, ", text, StringComparison.Ordinal);
        Assert.Contains(", effects.shock = none, effects.evasion = by-kind, feed.claimAffinity = 0.5\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_gives_the_size_of_what_has_no_zero_in_the_measures_own_unit()
    {
        MeasureDefinition shift = MadeUpRuns.Measure(scale: Scale.ShareShift, title: "Shift");
        string points = Text(MadeUpRuns.Pairs((0.012, 0.003), (0.014, 0.0045), (0.011, 0.0019)), shift);
        Assert.Contains("1.23 pp", points, StringComparison.Ordinal);

        MeasureDefinition perItem = MadeUpRuns.Measure(scale: Scale.LogOdds, title: "utility per item");
        string utility = Text(MadeUpRuns.Pairs((2, 2.51), (2.1, 2.6)), perItem);
        Assert.Matches("utility per item.*raised by 0.505", utility);
        Assert.DoesNotMatch("utility per item.*%", utility);
        Assert.Contains("none for what has no zero of its own", utility, StringComparison.Ordinal);
    }

    private static string Text(ExperimentResult result, MeasureDefinition measure) =>
        ComparisonText.Render(PairedComparison.Of(result, [new Outcome(measure, "all")]));
}
