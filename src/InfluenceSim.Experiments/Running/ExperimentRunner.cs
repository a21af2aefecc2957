using System.Collections.Concurrent;
using System.Diagnostics;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Network;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Running;

/// <summary>
/// Runs all arms and replicates of a scenario on a cluster: the warm-up once per replicate, forked to the arms, several runs
/// side by side. A failed run does not sink the others; a cancelled experiment keeps its finished runs.
/// </summary>
/// <param name="grains">The cluster's grains.</param>
/// <param name="recorder">The recorder that the cluster's silo knows as an observer.</param>
public sealed class ExperimentRunner(IGrainFactory grains, RunRecorder recorder)
{
    private const int LeastUsersToCollect = 5_000;
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(1);

    /// <summary>What is measured.</summary>
    internal MeasureRegistry Measures => recorder.Measures;

    /// <summary>Who is told what is known at a run's end only, before the run is closed.</summary>
    public IRunObserver? Watcher { get; init; }

    /// <summary>Runs an experiment.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="workers">Runs side by side; 0 is one per core.</param>
    /// <param name="keep">
    /// Takes each run as it ends, several at once, and gives back what of it the result is to hold; without it, all of it.
    /// </param>
    /// <param name="cancellationToken">Stops between two ticks; finished runs are kept.</param>
    /// <returns>The finished runs, in the order of arms, then replicates.</returns>
    public async Task<ExperimentResult> RunAsync(
        Scenario scenario, int workers = 0, Func<RunResult, RunResult>? keep = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var clock = Stopwatch.StartNew();
        using Activity? span = RunTraces.Start(
            RunTraces.Experiment,
            new KeyValuePair<string, object?>("scenario", scenario.Name),
            new KeyValuePair<string, object?>("arms", scenario.Arms.Count),
            new KeyValuePair<string, object?>("replicates", scenario.Replicates));
        int count = workers > 0 ? workers : Math.Min(Environment.ProcessorCount, scenario.Replicates * scenario.Arms.Count);
        var experiment = new Experiment(scenario, recorder.Measures, Guid.NewGuid().ToString("N")[..8])
        {
            Keep = keep ?? (run => run),
            UsersPerGrain = ScenarioGrains.Of(scenario, count).UsersPerGrain,
        };
        Task work = Task.WhenAll(Enumerable.Range(0, count).Select(_ => WorkAsync(experiment, cancellationToken)));
        try
        {
            await work.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Runs stop at their next tick; one that is still making a large world is not waited for.
            await Task.WhenAny(work, Task.Delay(LongestStop, CancellationToken.None));
        }

        RunResult[] runs = [.. experiment.Runs.OrderBy(run => experiment.ArmIndex(run.Arm)).ThenBy(run => run.Replicate)];
        bool complete = runs.Length == scenario.Arms.Count * scenario.Replicates;
        return new ExperimentResult(scenario, runs, clock.Elapsed, complete)
        {
            Measures = recorder.Measures,
            Failures = [.. experiment.Failures.OrderBy(failure => experiment.ArmIndex(failure.Arm)).ThenBy(failure => failure.Replicate)],
        };
    }

    private async Task WorkAsync(Experiment experiment, CancellationToken cancellationToken)
    {
        try
        {
            while (await experiment.Queue.Next(cancellationToken) is { } work)
            {
                await (work.Arm is { } arm
                    ? RunArmAsync(experiment, work.Replicate, arm, cancellationToken)
                    : WarmUpAsync(experiment, work.Replicate, cancellationToken));
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped by the user: what is finished is kept, however the rest broke off.
        }
    }

    private async Task WarmUpAsync(Experiment experiment, int replicate, CancellationToken cancellationToken)
    {
        RunSpec spec = experiment.Spec(replicate, null);
        using Activity? span = TraceOf(spec);
        try
        {
            ISimulationGrain run = grains.GetGrain<ISimulationGrain>(spec.RunId);
            await run.Start(spec);
            await run.RunUntil(spec.Parameters.WarmUpTicks, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            experiment.WarmUps[replicate] = new WarmUp(spec.RunId, recorder.Take(spec.RunId), experiment.Scenario.Arms.Count);
            experiment.Queue.WarmedUp(replicate);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            recorder.Take(spec.RunId);
            await CloseAsync(spec.RunId, experiment.Users);
            foreach (Arm arm in experiment.Scenario.Arms)
            {
                experiment.Failures.Add(new RunFailure(arm.Name, replicate, $"warm-up: {failure.Message}"));
            }

            experiment.Queue.Dropped();
        }
    }

    private async Task RunArmAsync(Experiment experiment, int replicate, int armIndex, CancellationToken cancellationToken)
    {
        WarmUp warmUp = experiment.WarmUps[replicate];
        RunSpec spec = experiment.Spec(replicate, armIndex);
        string runId = spec.RunId;
        using Activity? span = TraceOf(spec);
        try
        {
            await warmUp.Forking.WaitAsync(cancellationToken);
            try
            {
                // Whoever comes last goes on in the warmed-up run itself, so that no world is held twice.
                runId = warmUp.Took() ? warmUp.RunId : spec.RunId;
                if (runId == warmUp.RunId)
                {
                    experiment.WarmUps.TryRemove(replicate, out _);
                    await grains.GetGrain<ISimulationGrain>(runId).GoOnAs(spec);
                }
                else
                {
                    await grains.GetGrain<ISimulationGrain>(runId).Fork(spec, warmUp.RunId);
                }
            }
            finally
            {
                warmUp.Forking.Release();
            }

            RunStatus status = await grains.GetGrain<ISimulationGrain>(runId).RunUntil(spec.Parameters.TotalTicks, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            RunResult result = recorder.Take(spec.RunId).After(
                warmUp.Recording, spec.Parameters, spec.Arm, replicate, status.Digest, recorder.Measures);
            experiment.Runs.Add(experiment.Keep(result));
            TellEnd(spec.Identity, result);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            recorder.Take(spec.RunId);
            span?.SetStatus(ActivityStatusCode.Error, failure.Message);
            experiment.Failures.Add(new RunFailure(spec.Arm, replicate, failure.Message));
        }

        await CloseAsync(runId, experiment.Users);
    }

    private static Activity? TraceOf(RunSpec spec) => RunTraces.Start(
        RunTraces.Run,
        new KeyValuePair<string, object?>("run", spec.RunId),
        new KeyValuePair<string, object?>("scenario", spec.Scenario),
        new KeyValuePair<string, object?>("arm", spec.Arm),
        new KeyValuePair<string, object?>("replicate", spec.Replicate));

    // A watcher's trouble is its own: the run's result is settled.
    private void TellEnd(RunIdentity run, RunResult result)
    {
        try
        {
            Watcher?.OnEnded(run, [.. result.Measures.Where(value => recorder.Measures.Get(value.Measure).AtEnd)]);
        }
        catch (Exception)
        {
        }
    }

    private async Task CloseAsync(string runId, int users)
    {
        try
        {
            await grains.GetGrain<ISimulationGrain>(runId).Close();
        }
        catch (Exception)
        {
            // A run that failed may be past closing. Its result is settled, and the silo's end frees what it still holds.
        }

        // What a run kept is let go at once. Left to chance, several runs lie side by side: of 6,000 people, the peak of 40 runs was
        // 404 MB, and that of 10 was 369; they are 326 and 318 so, in no more time. Small runs would do little else than collect.
        if (users >= LeastUsersToCollect)
        {
            GC.Collect();
        }
    }

    private sealed class WarmUp(string runId, RunRecorder.Recording recording, int arms)
    {
        private int _left = arms;

        public string RunId { get; } = runId;

        public RunRecorder.Recording Recording { get; } = recording;

        /// <summary>The warmed-up run answers one fork at a time.</summary>
        public SemaphoreSlim Forking { get; } = new(1);

        /// <summary>Counts an arm that takes it over; whether it is the last.</summary>
        public bool Took() => Interlocked.Decrement(ref _left) == 0;
    }

    private sealed class Experiment(Scenario scenario, MeasureRegistry measures, string id)
    {
        private readonly UserEdges? _edges = scenario.UserEdges;

        public Scenario Scenario { get; } = scenario;

        public int Users => Scenario.Parameters.Population.Users;

        public required Func<RunResult, RunResult> Keep { get; init; }

        public required int UsersPerGrain { get; init; }

        public RunQueue Queue { get; } = new(scenario.Replicates, scenario.Arms.Count);

        public ConcurrentDictionary<int, WarmUp> WarmUps { get; } = new();

        public ConcurrentBag<RunResult> Runs { get; } = [];

        public ConcurrentBag<RunFailure> Failures { get; } = [];

        public int ArmIndex(string name) => Scenario.Arms.TakeWhile(arm => arm.Name != name).Count();

        public RunSpec Spec(int replicate, int? arm) => new()
        {
            RunId = $"{id}.{replicate}.{(arm is { } index ? index : "warm-up")}",
            Scenario = Scenario.Name,
            Arm = arm is { } number ? Scenario.Arms[number].Name : "warm-up",
            Replicate = replicate,
            Seed = Scenario.Seed,
            Parameters = Scenario.Parameters,
            Policies = arm is { } chosen ? Scenario.Arms[chosen].Policies : [],
            UsersPerGrain = UsersPerGrain,
            UserEdges = _edges,
            Measures = measures.Fingerprint.ToString(),
        };
    }
}
