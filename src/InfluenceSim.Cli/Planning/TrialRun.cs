using System.Diagnostics;
using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Planning;

/// <summary>Runs a trial as `run` would, its results into a folder for temporary files, and leaves nothing behind.</summary>
internal static class TrialRun
{
    // A part that takes longer has most of it compiled soon.
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(8);

    /// <summary>Runs it.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="started">Time stamp of the command's beginning.</param>
    /// <param name="configureSilo">Further settings of the silo.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TrialFailedException">A run failed.</exception>
    public static async Task<TrialResult> DoAsync(
        Trial trial, long started, Action<ISiloBuilder> configureSilo, CancellationToken cancellationToken)
    {
        ModelParts parts = trial.Part.Parts;
        var recorder = new RunRecorder(parts.Measures);
        var clock = new TrialClock(TimeProvider.System);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-plan-");
        try
        {
            return await EmbeddedSilo.UseAsync(
                silo =>
                {
                    silo.AddParts(parts);
                    silo.Services.AddSingleton<IRunObserver>(recorder).AddSingleton<IRunObserver>(clock);
                    configureSilo(silo);
                },
                async grains =>
                {
                    var runner = new ExperimentRunner(grains, recorder);
                    await RunAsync(runner, trial.First, Path.Combine(folder.FullName, "first"), clock, cancellationToken);
                    TimeSpan start = Stopwatch.GetElapsedTime(started);
                    TrialResult took =
                        await RunAsync(runner, trial.Part, Path.Combine(folder.FullName, "part"), clock, cancellationToken);
                    TimeSpan first = Stopwatch.GetElapsedTime(started) - start;
                    if (first >= Brief)
                    {
                        return took with { Start = start.TotalSeconds };
                    }

                    // Once more: what the first time took for the compiler, the whole takes once.
                    took = await RunAsync(runner, trial.Part, Path.Combine(folder.FullName, "again"), clock, cancellationToken);
                    TimeSpan again = Stopwatch.GetElapsedTime(started) - start - first;
                    return took with { Start = (start + (first > again ? first - again : TimeSpan.Zero)).TotalSeconds };
                },
                cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TrialResult> RunAsync(
        ExperimentRunner runner, Scenario scenario, string place, TrialClock clock, CancellationToken cancellationToken)
    {
        var content = new RunFolderContent
        {
            Result = new ExperimentResult(scenario, [], TimeSpan.Zero, Complete: false) { Measures = scenario.Parts.Measures },
            ScenarioText = ScenarioWriter.Resolved(scenario),
            StartedAt = DateTimeOffset.UtcNow,
        };
        using var folder = RunFolder.Begin(place, content);
        clock.Begin();
        ExperimentResult result = await runner.RunAsync(
            scenario,
            keep: run =>
            {
                folder.Keep(run);
                clock.OnKept(run);
                return run;
            },
            cancellationToken: cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (result.Failures is [{ } failure, ..])
        {
            throw new TrialFailedException(failure);
        }

        long log = new FileInfo(Path.Combine(place, RunFolderFiles.Finished)).Length;
        long told = Stopwatch.GetTimestamp();
        RobustnessPlan plan = RobustnessPlan.OwnOnly(scenario, scenario.Parts.Measures);
        await folder.FinishAsync(
            content with { Result = result, Comparison = new PlanComparisons(plan, result).Result.Comparison }, cancellationToken);
        return new TrialResult(
            clock.Read(),
            Stopwatch.GetElapsedTime(told).TotalSeconds,
            log,
            new DirectoryInfo(place).EnumerateFiles().ToDictionary(file => file.Name, file => file.Length, StringComparer.Ordinal));
    }
}
