using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments.Patterns;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>
/// The model's patterns at a small size: only those rows are held to their ranges whose statistic a thousand people settle.
/// All rows at full size are for `.ci/full`.
/// </summary>
[Trait("Promise", "first-patterns")]
public sealed class FirstPatternsTests
{
    private static readonly string[] SettledBySmallRuns =
    [
        "reciprocity among users",
        "most posts are never passed on",
        "people often cannot tell",
        "a fact-check label cuts belief",
        "a fact-check label cuts sharing",
        "an AI label does a third of a \"false\" label",
        "unlabelled beside labelled is believed more",
        "a chronological feed is read less",
        "people find out now and then",
    ];

    [Fact]
    public async Task The_command_prints_every_row_and_its_exit_code_follows_them()
    {
        Command command = await Command.RunAsync("validate-model", "--users", "1000", "--replicates", "2", "--quiet");

        Assert.Equal("", command.Error);
        IReadOnlyList<PatternRow> rows = await JudgeAsync(parameters => parameters);
        string[] lines = command.Output.Split('\n');
        Assert.Equal(29, rows.Count);
        foreach (PatternRow row in rows)
        {
            Assert.Single(lines, line => line.StartsWith(row.Pattern + "  ", StringComparison.Ordinal));
            Assert.Contains("  " + row.Statistic, lines);
        }

        foreach (string pattern in SettledBySmallRuns)
        {
            Assert.Contains("  holds  ", lines.Single(line => line.StartsWith(pattern + "  ", StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        bool anyFails = lines.Any(line => line.Contains("  DOES NOT HOLD  ", StringComparison.Ordinal));
        Assert.Equal(anyFails ? 1 : 0, command.ExitCode);
        Assert.Contains(lines, line => line.StartsWith($"{lines.Count(line => line.Contains("  holds  ", StringComparison.Ordinal))} of 29 patterns hold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_parameters_make_their_rows_fail()
    {
        IReadOnlyList<PatternRow> right = await JudgeAsync(parameters => parameters);
        IReadOnlyList<PatternRow> wrong = await JudgeAsync(parameters => parameters with
        {
            Network = parameters.Network with { Reciprocated = 0.9 },
            Reactions = parameters.Reactions with { Share = 0.3 },
            Effects = parameters.Effects with { FactCheck = FactCheckPreset.Custom, CustomFactCheck = new CustomFactCheck { Belief = 0.7, Sharing = 0.3 } },
        });

        foreach (string pattern in (string[])["reciprocity among users", "most posts are never passed on", "a fact-check label cuts belief"])
        {
            Assert.Equal(PatternVerdict.Holds, right.Single(row => row.Pattern == pattern).Verdict);
            Assert.Equal(PatternVerdict.DoesNotHold, wrong.Single(row => row.Pattern == pattern).Verdict);
        }

        Assert.Equal(ExitCode.Failure, ValidateModelCommand.Judge(wrong));
        Assert.Equal(ExitCode.Success, ValidateModelCommand.Judge([.. right.Where(row => row.Verdict != PatternVerdict.DoesNotHold)]));
    }

    // The command's baseline, but shorter: one seed of 4 + 12 days.
    private static async Task<IReadOnlyList<PatternRow>> JudgeAsync(Func<SimulationParameters, SimulationParameters> change)
    {
        Scenario scenario = ReferenceBaseline.At(1_000, 1);
        scenario = scenario with { Parameters = change(scenario.Parameters with { WarmUp = 4, Horizon = 12 }) };
        var recorder = new RunRecorder();
        var profiles = new ProfileObserver();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(
            silo => silo.Services.AddSingleton<IRunObserver>(recorder).AddSingleton<IRunObserver>(profiles));
        return await ModelValidation.RunAsync(cluster.Grains, recorder, profiles, scenario);
    }
}
