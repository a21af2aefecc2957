using System.Globalization;
using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Results.Markdown;
using InfluenceSim.Results.Words;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>
/// `validate-model` knows every pattern that the model is held to, says no where it must, and the model document has its
/// table. The full size is measured (`promise patterns`).
/// </summary>
[Trait("Promise", "patterns")]
public sealed class PatternsTests
{
    // The specification's table.
    private static readonly (string Pattern, string Range)[] Specified =
    [
        ("follower counts are heavy-tailed", "2 to 2.8"),
        ("reciprocity among users", "0.15 to 0.35"),
        ("few people post most", "0.7 to 0.9"),
        ("most posts are never passed on", "0.9 to 0.99"),
        ("some cascades exceed 10", "0.001 to 0.05"),
        ("few cascades exceed 100", "over 0, under 0.01"),
        ("false claims are passed on more", "1.4 to 2.2"),
        ("at equal size, false and true look alike", "over 0.05"),
        ("exposure to claims is concentrated", "0.2 to 0.9"),
        ("sharing of claims is concentrated", "over 0.5"),
        ("few people make most false claims", "0.7 to 0.9"),
        ("false claims come from people", "0.5 to 0.9"),
        ("false claims come from personas, if assumed", "0 to 0.5"),
        ("false claims come from people, if assumed", "0.7 to 1"),
        ("small creators engage more", "2 to 6"),
        ("a post reaches some of its followers", "0.1 to 0.3"),
        ("AI creators engage a little less", "0.6 to 1"),
        ("AI creators were a novelty", "2 to 3"),
        ("people often cannot tell", "0.25 to 0.6"),
        ("a lesson helps those taught", "0.1 to 0.25"),
        ("a nudge of 5 % cuts sharing", "0.04 to 0.09"),
        ("a nudge of 10 % cuts sharing", "0.09 to 0.16"),
        ("a nudge of 20 % cuts sharing", "0.17 to 0.28"),
        ("a nudge of 40 % cuts sharing", "0.32 to 0.46"),
        ("removal after 0.5 h cuts sharing", "0.85 to 0.98"),
        ("removal after 4 h cuts sharing", "0.35 to 0.65"),
        ("a circuit breaker cuts sharing a little", "0.05 to 0.35"),
        ("a fact-check label cuts belief", "0.2 to 0.35"),
        ("a fact-check label cuts sharing", "0.18 to 0.46"),
        ("labels that come late do little", "-0.2 to -0.05"),
        ("an AI label does a third of a \"false\" label", "0.2 to 0.5"),
        ("unlabelled beside labelled is believed more", "0.01 to 0.08"),
        ("creators' income is unequal", "0.7 to 0.95"),
        ("creators' income has a heavy tail", "2 to 3.5"),
        ("many full-time creators earn too little", "0.45 to 0.7"),
        ("engagement comes soon", "6 to 30"),
        ("a chronological feed is read less", "under 0"),
        ("the feed hardly changes prevalence", "0.8 to 1.3"),
        ("people find out now and then", "over 0, under 12"),
    ];

    [Fact]
    public async Task Every_pattern_is_judged_by_the_specified_range_and_those_that_few_people_settle_hold()
    {
        IReadOnlyList<PatternRow> rows = await SmallBaseline.RowsAsync();

        Assert.Equal(Specified, rows.Select(row => (row.Pattern, PatternWords.Range(row.Range))));
        Assert.All(rows, row => Assert.NotEqual("", row.Source));
        Assert.Equal(
            SmallBaseline.Settled,
            rows.Where(row => row.Verdict == PatternVerdict.Holds).Select(row => row.Pattern).Intersect(SmallBaseline.Settled));
        Assert.Equal(PatternVerdict.TooFewToTest, rows.Single(row => row.Pattern == "some cascades exceed 10").Verdict);
    }

    [Fact]
    public async Task One_row_out_of_range_is_a_no()
    {
        IReadOnlyList<PatternRow> wrong = await SmallBaseline.JudgeAsync(SmallBaseline.Plan(
            parameters => parameters with { Network = parameters.Network with { Reciprocated = 0.9 } },
            [.. ModelPatterns.All.Where(pattern => SmallBaseline.Settled.Contains(pattern.Name))]));

        Assert.Equal("reciprocity among users", Assert.Single(wrong, row => row.Verdict == PatternVerdict.DoesNotHold).Pattern);
        Assert.Equal((1, ""), await ExplainAsync(wrong));
    }

    [Theory]
    [InlineData(26, 3, 0, "")]
    [InlineData(25, 4, 1, "4 patterns that could not be tested are more than the 3 allowed: more --users or --replicates are needed.\n")]
    [InlineData(0, 2, 1, "2 patterns that could not be tested are all there are: more --users or --replicates are needed.\n")]
    [InlineData(2, 0, 0, "")]
    public async Task More_than_three_that_could_not_be_tested_are_a_no(int hold, int tooFew, int exitCode, string reason)
    {
        PatternRow Row(long events) => PatternRow.Judge("some", "share", [0.5], new PatternRange(0, 1), "somebody 2020", events, 100);
        Assert.Equal((exitCode, reason), await ExplainAsync([.. Enumerable.Repeat(Row(100), hold), .. Enumerable.Repeat(Row(99), tooFew)]));
    }

    [Fact]
    public async Task Some_patterns_are_judged_alone_and_their_table_keeps_its_place_in_a_document()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("doc.md", "# Before\n");
        string[] command = ["validate-model", "--users", "1000", "--replicates", "1", "--only", "cascades", "--quiet", "--markdown", file];

        Command first = await Command.RunAsync(command);
        string once = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, once.Replace("| some cascades", "| old cascades", StringComparison.Ordinal) + "\nAfter.\n");
        Command again = await Command.RunAsync(command);

        // Too few people for both rows.
        Assert.Equal((1, 1, ""), (first.ExitCode, again.ExitCode, first.Error));
        Assert.Equal(first.Output, again.Output);
        Assert.Contains("0 of 2 patterns hold", first.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "# Before\n\n<!-- influencesim validate-model --users 1000 --replicates 1 --only cascades -->\n| pattern |",
            once,
            StringComparison.Ordinal);
        Assert.Contains("| some cascades exceed 10 | ", once, StringComparison.Ordinal);
        Assert.Equal(once + "\nAfter.\n", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData(20_000, 8, null)]
    [InlineData(100_000, 2, "cascades")]
    public void The_model_document_has_the_rows_of_the_code(int users, int replicates, string? only)
    {
        string document = File.ReadAllText(
            Path.Combine(Repository.Root, "src", "InfluenceSim.Model", "Patterns.md")).ReplaceLineEndings("\n");
        string? table = PatternDocument.TableOf(document, ValidateModelCommand.Spelling(users, replicates, only));

        Assert.NotNull(table);
        IReadOnlyList<PatternLine> lines = PatternDocument.Lines(table);
        Assert.Equal(
            ModelPatterns.All.Where(pattern => only is null || pattern.Name.Contains(only, StringComparison.Ordinal))
                .Select(pattern => (pattern.Name, pattern.Statistic, PatternWords.Range(pattern.Range), pattern.Source)),
            lines.Select(line => (line.Pattern, line.Statistic, line.Range, line.Source)));

        // By the measured mean, whatever the document calls it.
        Assert.All(lines, line =>
        {
            ModelPattern pattern = ModelPatterns.All.Single(pattern => pattern.Name == line.Pattern);
            double mean = double.Parse(line.Measured.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.True(line.IsUntested ? only is null : line.Holds && pattern.Range.Holds(mean), line.ToString());
        });
        Assert.InRange(lines.Count(line => line.IsUntested), 0, ModelValidation.MostTooFew);
    }

    private static async Task<(int ExitCode, string Reason)> ExplainAsync(IReadOnlyList<PatternRow> rows)
    {
        using var output = new StringWriter();
        return (await ValidateModelCommand.ExplainAsync(rows, output), output.ToString());
    }
}
