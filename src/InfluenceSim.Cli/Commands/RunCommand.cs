using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using InfluenceSim.Cli.Progress;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;
using InfluenceSim.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Commands;

/// <summary>`run FILE`: runs a scenario on an embedded silo, prints the comparison and writes the run folder.</summary>
internal static class RunCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var scenario = new ScenarioArguments();
        var to = new Option<string?>("--out") { Description = "Run folder to write; by default a free name under runs/.", HelpName = "FOLDER" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var json = new Option<bool>("--json") { Description = "Prints the comparison as JSON." };
        var otlp = new Option<Uri?>("--otlp")
        {
            Description = "Exports measures to an OpenTelemetry collector: an endpoint, e.g. http://localhost:4317.",
            HelpName = "ENDPOINT",
            CustomParser = ParseEndpoint,
        };
        var command = new Command("run", "Runs a scenario and compares its arms.") { to, quiet, json, otlp };
        scenario.AddTo(command);
        command.SetGuardedAction(async (parsed, output, error, cancellationToken) =>
        {
            Scenario read = scenario.Read(parsed);
            string? wanted = parsed.GetValue(to);
            OutputPlace.Require(wanted ?? RunFolderName.Free(read.Name));
            DateTimeOffset startedAt = DateTimeOffset.UtcNow;
            using var live = new RunMeter();

            // Disposed before the meter, so that the last export still finds what it shows.
            using TelemetryHost telemetry = TelemetryHost.Start(new TelemetryOptions { OtlpEndpoint = parsed.GetValue(otlp) });
            ExperimentResult result = await ExecuteAsync(read, live, parsed.GetValue(quiet) ? null : error, cancellationToken);
            IReadOnlyList<string> names = read.Outcomes.Count > 0 ? read.Outcomes : DataDictionary.DefaultOutcomes;
            var comparison = PairedComparison.Of(result, Outcome.Choose(names, DataDictionary.All, result.Runs));
            string folder = "";
            if (result.Runs.Count > 0)
            {
                var content = new RunFolderContent { Result = result, ScenarioText = ScenarioWriter.Resolved(read), StartedAt = startedAt, Comparison = comparison };
                folder = await WriteAsync(wanted, content);
                await output.WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(comparison, Json) : ComparisonText.Render(comparison));
            }

            return await ReportAsync(result, folder, error, cancellationToken.IsCancellationRequested);
        });
        return command;
    }

    private static Uri? ParseEndpoint(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? endpoint) && (endpoint.Scheme is "http" or "https"))
        {
            return endpoint;
        }

        result.AddError($"--otlp: found '{text}'; allowed: an http or https address, e.g. http://localhost:4317");
        return null;
    }

    private static async Task<ExperimentResult> ExecuteAsync(Scenario scenario, RunMeter live, TextWriter? progress, CancellationToken cancellationToken)
    {
        var recorder = new RunRecorder();
        var meter = new ProgressMeter(scenario);
        return await EmbeddedSilo.UseAsync(
            silo => silo.Services
                .AddSingleton<IRunObserver>(recorder)
                .AddSingleton<IRunObserver>(meter)
                .AddSingleton<IRunObserver>(live),
            async grains =>
            {
                await using IAsyncDisposable display = ProgressDisplay.Start(meter, scenario, progress);
                return await new ExperimentRunner(grains, recorder).RunAsync(scenario, cancellationToken: cancellationToken);
            },
            cancellationToken);
    }

    private static async Task<string> WriteAsync(string? wanted, RunFolderContent content)
    {
        while (true)
        {
            string folder = wanted ?? RunFolderName.Free(content.Result.Scenario.Name);
            try
            {
                await RunFolder.WriteAsync(folder, content, CancellationToken.None);
                return folder;
            }
            catch (IOException) when (wanted is null && Path.Exists(folder))
            {
                // Another run of this scenario finished first and took the name: the next free one is ours.
            }
        }
    }

    private static async Task<int> ReportAsync(ExperimentResult result, string folder, TextWriter error, bool interrupted)
    {
        int planned = result.Scenario.Arms.Count * result.Scenario.Replicates;
        foreach (RunFailure failure in result.Failures)
        {
            await error.WriteLineAsync($"influencesim: arm {failure.Arm}, replicate {failure.Replicate} failed: {failure.Reason}");
        }

        if (interrupted)
        {
            string kept = result.Runs.Count == 0 ? "no run was finished, nothing is written" : $"{result.Runs.Count} of {planned} runs were finished and are kept in {folder}";
            await error.WriteLineAsync($"influencesim: stopped; {kept}");
            return ExitCode.Interrupted;
        }

        if (result.Runs.Count > 0)
        {
            await error.WriteLineAsync($"influencesim: {result.Runs.Count} of {planned} runs in {result.Elapsed.TotalSeconds:F1} s; results in {folder}");
        }

        return result.Complete ? ExitCode.Success : ExitCode.Failure;
    }
}
