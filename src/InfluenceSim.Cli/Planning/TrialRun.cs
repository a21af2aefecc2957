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
    // In seconds; by then, most of what is hot is compiled.
    private const double Enough = 10;

    // Of the least time before: what is as long again gains no more by being compiled.
    private const double AsLong = 0.95;

    // The compiler works beside the runs, in steps: between two of these, a part can take as long again once or twice.
    private const int AsLongInARow = 3;

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
                    double start = Stopwatch.GetElapsedTime(started).TotalSeconds;
                    (TrialResult took, double compiling) =
                        await RunUntilCompiledAsync(runner, trial.Part, folder.FullName, clock, cancellationToken);
                    return took with { Start = start + compiling };
                },
                cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Runs a part again until it takes no less time: the least that it took, and the seconds more that it took before, which are
    /// the compiler's, and which the whole takes once.
    /// </summary>
    private static async Task<(TrialResult Least, double Compiling)> RunUntilCompiledAsync(
        ExperimentRunner runner, Scenario part, string place, TrialClock clock, CancellationToken cancellationToken)
    {
        var tried = new List<(TrialResult Took, double Seconds)>();
        do
        {
            long began = Stopwatch.GetTimestamp();
            TrialResult took = await RunAsync(runner, part, Path.Combine(place, $"part-{tried.Count}"), clock, cancellationToken);
            tried.Add((took, Stopwatch.GetElapsedTime(began).TotalSeconds));
        }
        while (!IsCompiled() && tried.Sum(one => one.Seconds) < Enough);

        (TrialResult Took, double Seconds) least = tried.MinBy(one => one.Seconds);
        return (least.Took, tried.TakeWhile(one => one != least).Sum(one => one.Seconds - least.Seconds));

        bool IsCompiled() => tried.Count > AsLongInARow
            && tried[^AsLongInARow..].Min(one => one.Seconds) >= AsLong * tried[..^AsLongInARow].Min(one => one.Seconds);
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
