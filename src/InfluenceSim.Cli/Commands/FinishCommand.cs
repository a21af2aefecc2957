using System.CommandLine;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results;
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
            RobustnessPlan plan = RobustArguments.Plan(scenario, parts, begun.Arguments) with { Arms = ArmArguments.Of(begun.Arguments) };
            IReadOnlyList<RunResult> outlines =
                [.. folder.Kept().Select(run => RunValue.Outline(run, parts.Measures, plan.Outcomes, scenario.OutcomesFrom))];
            int planned = scenario.Arms.Count * scenario.Replicates;
            if (outlines.Count == 0)
            {
                await error.WriteLineAsync($"influencesim: {path}: none of {planned} runs was finished; there is nothing to keep");
                return ExitCode.Failure;
            }

            ExperimentResult result = Left(scenario, outlines);
            RobustnessResult compared = Compared(result);
            bool pairless = FinishedPairs.AreMissing(result, plan.Arms);
            RobustnessResult? others = plan.Variants.Count > 1 && !pairless ? compared : null;
            await output.WriteLineAsync(pairless
                ? FinishedPairs.NoneYet
                : RobustArguments.Text(compared.Comparison, others, TableWidth.Of(parsed, wide, output)));
            await folder.FinishAsync(
                content with { Result = result, Comparison = pairless ? null : compared.Comparison, Robustness = others },
                cancellationToken);
            await error.WriteLineAsync(
                $"influencesim: {outlines.Count} of {planned} runs{RobustArguments.Presets(compared)}; results in {path}");
            return compared.Complete ? ExitCode.Success : ExitCode.Failure;

            RobustnessResult Compared(ExperimentResult own)
            {
                var comparisons = new PlanComparisons(plan, own);
                foreach (RobustnessVariant variant in plan.Variants.Skip(1))
                {
                    ExperimentResult left = Left(variant.Scenario, folder.Kept(variant.Name));
                    if (left.Complete)
                    {
                        comparisons.Add(variant, left);
                    }
                }

                return comparisons.Result;
            }

            ExperimentResult Left(Scenario of, IReadOnlyList<RunResult> runs) =>
                new(of, [.. runs], TimeSpan.Zero, runs.Count == planned) { Measures = parts.Measures };
        });
        return command;
    }
}
