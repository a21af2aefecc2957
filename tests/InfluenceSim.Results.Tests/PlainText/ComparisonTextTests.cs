using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
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
    public void The_widest_bound_of_a_share_is_not_printed_as_if_it_were_found()
    {
        (double, double)[] equal = [.. Enumerable.Repeat((0.0, 0.0), 5)];
        string share = Text(MadeUpRuns.Unlike(MadeUpRuns.Pairs(equal)), MadeUpRuns.Measure(scale: Scale.Share));
        Assert.Contains("  0 pp [none seen]  ", share, StringComparison.Ordinal);
        Assert.DoesNotContain("45 pp", share, StringComparison.Ordinal);
        string bans = Text(MadeUpRuns.Unlike(MadeUpRuns.Pairs(equal)), MadeUpRuns.Measure(scale: Scale.Count("{ban}")));
        Assert.Contains("[-0.74, +0.74]", bans, StringComparison.Ordinal);
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
        Assert.Contains(
            ", effects.shock = none, effects.evasion = by-kind, claims.makers = mixed, feed.claimAffinity = 0.5, "
                + "reactions.followBackLabelled = 1\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_gives_the_size_of_what_has_no_zero_in_the_measures_own_unit()
    {
        MeasureDefinition shift = MadeUpRuns.Measure(scale: Scale.ShareShift, title: "Shift");
        string points = Text(MadeUpRuns.Pairs((0.012, 0.003), (0.014, 0.0045), (0.011, 0.0019)), shift);
        Assert.Contains("1.23 pp", points, StringComparison.Ordinal);

        MeasureDefinition perItem = MadeUpRuns.Measure(scale: Scale.LogOdds, title: "utility per item");
        string utility = Text(MadeUpRuns.Pairs((2, 2.51), (2.1, 2.6), (2.2, 2.705)), perItem);
        Assert.Matches("utility per item.*raised by 0.505", utility);
        Assert.DoesNotMatch("utility per item.*%", utility);
        Assert.Contains("none for what has no zero of its own", utility, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shown_says_whether_it_stays_so_among_all_tests_and_what_is_not_how_many_more_it_needs()
    {
        PairedComparison comparison = PictureSample.Comparison();
        string text = ComparisonText.Render(comparison);
        int tested = comparison.Differences.Count(row => row.PValue is not null);
        Assert.Contains($"after all {tested} tests of this table", text, StringComparison.Ordinal);
        Assert.Matches(@" -  (not )?shown +lowered by [^\n]*\n", text);
        PairedDifference open = comparison.Differences.First(row => row.MoreReplicates is not null);
        Assert.Matches($@" \+[0-9,]+  -  +{VerdictWords.Of(open)}\n", text);
        Assert.Contains("with a power of 80 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_replicates_are_asked_for_where_there_are_fewer_than_three_and_only_there()
    {
        const string Asked = "Fewer than 3 replicates show nothing";
        Assert.Contains(Asked, Text(MadeUpRuns.Pairs((1, 2), (2, 3.5)), MadeUpRuns.Measure()), StringComparison.Ordinal);
        string equal = Text(MadeUpRuns.Pairs((1, 2), (2, 3), (4, 5)), MadeUpRuns.Measure());
        Assert.Contains("3 equal differences are too few", equal, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, equal, StringComparison.Ordinal);
    }

    [Fact]
    public void All_pairs_name_both_arms_and_a_late_start_of_the_outcomes_is_said()
    {
        ExperimentResult result = MadeUpRuns.Pairs((1, 2), (2, 3.5), (4, 5.1));
        result = result with { Scenario = result.Scenario with { OutcomesFrom = new PolicyDay(0) } };
        var outcome = new Outcome(MadeUpRuns.Measure(), "all");
        string all = ComparisonText.Render(PairedComparison.Of(result, [outcome], new ComparedArms(AllPairs: true)));
        Assert.Contains("Each arm against each before it over 3 replicates", all, StringComparison.Ordinal);
        Assert.Matches(@"\nClaim impressions  mandatory against none  ", all);
        Assert.DoesNotContain("Outcomes count from", all, StringComparison.Ordinal);

        string turned = ComparisonText.Render(
            PairedComparison.Of(result, [outcome], new ComparedArms("mandatory")) with { OutcomesFrom = 10 });
        Assert.Contains("Each arm against 'mandatory'", turned, StringComparison.Ordinal);
        Assert.Contains("\nOutcomes count from day 10 on.\n", turned, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_explained_where_there_is_some_and_time_where_net_income_is_shown()
    {
        ExperimentResult result = MadeUpRuns.Pairs((1, 2), (2, 3.5), (4, 5.1));
        string counts = Text(result, MadeUpRuns.Measure());
        string money = Text(result, MadeUpRuns.Measure(scale: Scale.Money));
        string net = ComparisonText.Render(MadeUpRuns.OneArm(3, ("netIncome", [1, 2, 3])));

        Assert.Equal((0, 1, 1), (Count(counts, "\nkr: "), Count(money, "\nkr: "), Count(net, "\nkr: ")));
        Assert.Equal((0, 0, 1), (Count(counts, "which nobody pays"), Count(money, "which nobody pays"), Count(net, "which nobody pays")));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Text(ExperimentResult result, MeasureDefinition measure) =>
        ComparisonText.Render(PairedComparison.Of(result, [new Outcome(measure, "all")]));
}
