using System.CommandLine;
using System.Globalization;
using InfluenceSim.Cli.Progress;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results;
using InfluenceSim.Results.Json;
using InfluenceSim.Scenarios;
using InfluenceSim.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Commands;

/// <summary>`run FILE`: runs a scenario on an embedded silo, prints the comparison and writes the run folder.</summary>
internal static class RunCommand
{
    private const int MostSilos = 16;

    public static Command Create(ModelParts parts, Action<ISiloBuilder> configureSilo)
    {
        var scenario = new ScenarioArguments(parts);
        var to =
            new Option<string?>("--out") { Description = "Run folder to write; by default a free name under runs/.", HelpName = "FOLDER" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var json = new Option<bool>("--json") { Description = "Prints the comparison as JSON." };
        Option<bool> robust = RobustArguments.Option();
        Option<int> silos = Silos();
        Option<bool> wide = TableWidth.Wide();
        var arms = new ArmArguments();
        var telemetry = new TelemetryArguments();
        var command = new Command("run", "Runs a scenario and compares its arms.") { to, quiet, json, robust, silos, wide };
        scenario.AddTo(command);
        arms.AddTo(command);
        telemetry.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(json) && telemetry.WritesToOutput(parsed))
            {
                parsed.AddError("--json: found with --telemetry-console, which writes to the output too; allowed: one of them");
            }
        });
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Scenario read = await scenario.ReadAsync(parsed, cancellationToken);
            await GraphNotes.WriteReadingAsync(read, error);
            await Warnings.WriteAsync(read, error);
            RobustnessPlan plan = RobustArguments.Plan(read, parts, parsed.GetValue(robust), scenario.NameOf(parsed)) with
            {
                Arms = arms.Read(parsed, read),
            };
            var needs = ExperimentNeeds.Of(read);
            scenario.Require(parsed, read, needs);
            if (!parsed.GetValue(quiet))
            {
                await error.WriteLineAsync($"influencesim: {Needs.Words(needs)}");
            }

            var content = new RunFolderContent
            {
                Result = new ExperimentResult(read, [], TimeSpan.Zero, Complete: false) { Measures = parts.Measures },
                ScenarioText = ScenarioWriter.Resolved(read),
                StartedAt = DateTimeOffset.UtcNow,
                StatedBytes = needs.Bytes,
                Arguments = [.. parsed.Tokens.Select(token => token.Value)],
                Overrides = scenario.Overrides(parsed),
            };
            using var kept = KeptRuns.Begin(parsed.GetValue(to), content, error);
            await using TelemetryHost watch =
                await TelemetryHost.StartAsync(telemetry.Read(parsed, parts), error.WriteLine, cancellationToken);
            if (watch.PrometheusAddress is { } scraped)
            {
                await error.WriteLineAsync($"influencesim: metrics at {scraped}");
            }

            TextWriter? progress = parsed.GetValue(quiet) ? null : error;
            if (progress is not null && parsed.GetValue(robust))
            {
                await progress.WriteLineAsync($"influencesim: {Needs.Words(plan, needs)}");
            }

            RobustnessRun run = await ExecuteAsync(
                plan, parsed.GetValue(silos), watch, configureSilo, progress, kept, content, cancellationToken);
            RobustnessResult? others = parsed.GetValue(robust) ? run.Result : null;
            PairedComparison comparison = run.Result.Comparison;
            RunManifest? manifest = null;
            if (run.Own.Runs.Count > 0)
            {
                bool pairless = cancellationToken.IsCancellationRequested && FinishedPairs.AreMissing(run.Own, plan.Arms);

                // First, so that the answer is there whatever becomes of the folder.
                await output.WriteLineAsync(parsed.GetValue(json)
                    ? others is null ? ComparisonJson.Render(comparison) : ComparisonJson.Render(others)
                    : pairless ? FinishedPairs.NoneYet : RobustArguments.Text(comparison, others, TableWidth.Of(parsed, wide, output)));
                manifest = await kept.FinishAsync(content with
                {
                    Result = run.Own,
                    Comparison = pairless ? null : comparison,
                    Robustness = pairless ? null : others,
                });
            }

            return await ReportAsync(run, kept, manifest, error, cancellationToken.IsCancellationRequested);
        });
        return command;
    }

    private static Option<int> Silos() => new("--silos")
    {
        Description = $"Silos that share the work, all in this process, from 1 to {MostSilos}; results are the same with any number.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int silos) && silos is >= 1 and <= MostSilos)
            {
                return silos;
            }

            result.AddError($"--silos: found '{text}'; allowed: a whole number from 1 to {MostSilos}");
            return 1;
        },
    };

    private static async Task<RobustnessRun> ExecuteAsync(
        RobustnessPlan plan,
        int silos,
        TelemetryHost watch,
        Action<ISiloBuilder> configureSilo,
        TextWriter? progress,
        KeptRuns kept,
        RunFolderContent content,
        CancellationToken cancellationToken)
    {
        ModelParts parts = plan.Variants[0].Scenario.Parts;
        var recorder = new RunRecorder(parts.Measures);
        var meter = new ProgressMeter([.. plan.Variants.Select(variant => variant.Scenario)]);
        return await EmbeddedSilo.UseAsync(
            silo =>
            {
                silo.AddParts(parts);
                silo.Services.AddSingleton<IRunObserver>(recorder).AddSingleton<IRunObserver>(meter);
                watch.Watch(silo);
                configureSilo(silo);
            },
            async grains =>
            {
                await using IAsyncDisposable display = ProgressDisplay.Start(meter, plan.Variants[0].Scenario, progress);
                return await new RobustnessRunner(new ExperimentRunner(grains, recorder) { Watcher = watch.Observer })
                    .RunAsync(plan, kept.Keep, others => kept.Compare(content with { Robustness = others }), cancellationToken);
            },
            cancellationToken,
            watch.Watch,
            silos);
    }

    private static async Task<int> ReportAsync(
        RobustnessRun run, KeptRuns kept, RunManifest? manifest, TextWriter error, bool interrupted)
    {
        ExperimentResult result = run.Own;
        int planned = result.Scenario.Arms.Count * result.Scenario.Replicates;
        string presets = RobustArguments.Presets(run.Result);
        foreach (RunFailure failure in result.Failures.Concat(run.OtherFailures))
        {
            await error.WriteLineAsync($"influencesim: arm {failure.Arm}, replicate {failure.Replicate} failed: {failure.Reason}");
        }

        if (interrupted)
        {
            string left = result.Runs.Count == 0
                ? "no run was finished, nothing is written"
                : $"{manifest?.Runs.Count ?? result.Runs.Count} of {planned} runs{presets} were finished and are kept in {kept.Place}";
            await error.WriteLineAsync($"influencesim: stopped; {left}");
            return ExitCode.Interrupted;
        }

        if (manifest is not null)
        {
            await error.WriteLineAsync(
                $"influencesim: {result.Runs.Count} of {planned} runs{presets} in {run.Elapsed.TotalSeconds:F1} s and "
                    + $"{manifest.PeakBytes / 1e6:F0} MB; results in {kept.Place}");
            foreach (IGrouping<string, ManifestRun> arm in manifest.Runs.GroupBy(one => one.Arm))
            {
                string of = arm.Count() == 1 ? "" : $", the sum of {arm.Count()} runs";
                await error.WriteLineAsync($"influencesim: digest of arm {arm.Key}: {RunManifest.DigestOf(arm)}{of}");
            }
        }

        return run.Result.Complete && !kept.HadTrouble ? ExitCode.Success : ExitCode.Failure;
    }
}
