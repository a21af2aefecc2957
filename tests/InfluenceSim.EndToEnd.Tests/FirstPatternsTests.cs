using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>
/// The model's patterns at a small size: only those rows are held to their ranges whose statistic a thousand people settle.
/// All rows at full size are for `.ci/full`.
/// </summary>
[Trait("Promise", "first-patterns")]
public sealed class FirstPatternsTests
{
    [Fact]
    public async Task The_command_prints_every_row_and_its_exit_code_follows_them()
    {
        Command command = await Command.RunAsync("validate-model", "--users", "1000", "--replicates", "2", "--quiet");

        Assert.Equal("", command.Error);
        string[] lines = command.Output.Split('\n');
        Assert.Equal(39, ModelPatterns.All.Count);
        foreach (ModelPattern pattern in ModelPatterns.All)
        {
            Assert.Single(lines, line => line.StartsWith(pattern.Name + "  ", StringComparison.Ordinal));
        }

        foreach (string pattern in SmallBaseline.Settled)
        {
            Assert.Contains(
                "  holds  ", lines.Single(line => line.StartsWith(pattern + "  ", StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        int With(string verdict) => lines.Count(line => line.Contains($"  {verdict}  ", StringComparison.Ordinal));
        Assert.Equal(With("DOES NOT HOLD") > 0 || With("too few to test") > 3 ? 1 : 0, command.ExitCode);
        Assert.Contains(
            lines, line => line.StartsWith($"{With("holds")} of {ModelPatterns.All.Count} patterns hold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_parameters_make_their_rows_fail()
    {
        IReadOnlyList<PatternRow> right = await SmallBaseline.RowsAsync();
        IReadOnlyList<PatternRow> wrong = await SmallBaseline.JudgeAsync(SmallBaseline.Plan(
            parameters => parameters with
            {
                Network = parameters.Network with { Reciprocated = 0.9 },
                Reactions = parameters.Reactions with { Share = 0.3 },
                Effects = parameters.Effects with
                {
                    FactCheck = FactCheckPreset.Custom,
                    CustomFactCheck = new CustomFactCheck { Belief = 0.7, Sharing = 0.3 },
                },
            },
            [.. ModelPatterns.All.Where(pattern => SmallBaseline.Settled.Contains(pattern.Name))]));

        foreach (string pattern
            in (string[])["reciprocity among users", "most posts are never passed on", "a fact-check label cuts belief"])
        {
            Assert.Equal(PatternVerdict.Holds, right.Single(row => row.Pattern == pattern).Verdict);
            Assert.Equal(PatternVerdict.DoesNotHold, wrong.Single(row => row.Pattern == pattern).Verdict);
        }

        Assert.Equal(ExitCode.Failure, await ValidateModelCommand.ExplainAsync(wrong, TextWriter.Null));
        Assert.Equal(
            ExitCode.Success,
            await ValidateModelCommand.ExplainAsync([.. right.Where(row => row.Verdict == PatternVerdict.Holds)], TextWriter.Null));
    }
}
