using System.CommandLine;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>`finish RUN`: makes the comparison and the tables of a run that was broken off, of the runs that were finished.</summary>
internal static class FinishCommand
{
    public static Command Create(ModelParts parts)
    {
        var place = new Argument<string>("RUN") { Description = "Run folder that a process left unfinished." };
        Option<bool> wide = TableWidth.Wide();
        var command = new Command("finish", "Makes the tables of a run that was broken off, of its finished runs.") { place, wide };
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            string path = parsed.GetValue(place)!;
            RunManifest begun = RunFolderReader.Open(path).Manifest;

            // Files that the scenario names are looked for where the command is given, as `run` does for a file that lies there.
            Scenario scenario = ScenarioReader.ReadText(begun.Scenario, $"{begun.Name}.yaml", null, parts.Measures, parts);
            var content = new RunFolderContent
            {
                Result = new ExperimentResult(scenario, [], TimeSpan.Zero, Complete: false) { Measures = parts.Measures },
                ScenarioText = begun.Scenario,
                StartedAt = begun.StartedAt,
                Version = begun.Version,
                Arguments = begun.Arguments,
                Overrides = begun.Overrides,
            };
            using var folder = RunFolder.Resume(path, content);
            IReadOnlyList<string> names = RobustnessPlan.OwnOnly(scenario, parts.Measures).Outcomes;
            IReadOnlyList<RunResult> outlines =
                [.. folder.Kept().Select(run => RunValue.Outline(run, parts.Measures, names, scenario.OutcomesFrom))];
            int planned = scenario.Arms.Count * scenario.Replicates;
            if (outlines.Count == 0)
            {
                await error.WriteLineAsync($"influencesim: {path}: none of {planned} runs was finished; there is nothing to keep");
                return ExitCode.Failure;
            }

            var result = new ExperimentResult(scenario, outlines, TimeSpan.Zero, outlines.Count == planned) { Measures = parts.Measures };
            ComparedArms compared = ArmArguments.Of(begun.Arguments);
            bool pairless = FinishedPairs.AreMissing(result, compared);
            PairedComparison comparison = PairedComparison.Of(result, Outcome.Choose(names, parts.Measures.All, outlines), compared) with
            {
                Unmeasured = UnmeasuredOutcome.Among(names, result),
            };
            await output.WriteLineAsync(pairless
                ? FinishedPairs.NoneYet
                : ComparisonText.Render(comparison, TableWidth.Of(parsed, wide, output)));
            await folder.FinishAsync(content with { Result = result, Comparison = pairless ? null : comparison }, cancellationToken);
            await error.WriteLineAsync($"influencesim: {outlines.Count} of {planned} runs; results in {path}");
            return result.Complete ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }
}
