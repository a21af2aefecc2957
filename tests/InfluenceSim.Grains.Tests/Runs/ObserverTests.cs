using System.Collections.Concurrent;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Grains.Tests.Runs;

public sealed class ObserverTests
{
    private const int Users = 200;

    [Fact]
    public async Task Whatever_observers_do_the_run_goes_on_to_the_same_digest()
    {
        var recorder = new Recorder();
        using var log = new ErrorLog();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(
            silo =>
            {
                silo.Services.AddSingleton<IRunObserver>(new Vandal());
                silo.Services.AddSingleton<IRunObserver>(new Thrower());
                silo.Services.AddSingleton<IRunObserver>(recorder);
            },
            logging => logging.AddProvider(log));
        RunSpec spec = TestRuns.Spec("observed", Users, 50);
        ISimulationGrain run = cluster.Grains.GetGrain<ISimulationGrain>(spec.RunId);
        await run.Start(spec);
        RunStatus status = await run.RunUntil(int.MaxValue);

        Assert.Equal(TestRuns.DigestOf(Users), status.Digest);
        Assert.Equal(Enumerable.Range(0, spec.Parameters.TotalTicks), recorder.Ticks.Select(tick => tick.Summary.Tick.Number));
        Assert.All(recorder.Ticks, tick => Assert.Equal(new RunIdentity("observed", "test", "mandatory", 2), tick.Run));
        Assert.NotEmpty(recorder.Ticks[^1].Summary.Measures);
        Assert.Single(log.Errors, error => error is NotSupportedException);
    }

    [Fact]
    public async Task They_are_told_what_a_run_is_made_from_what_ticks_cost_and_how_large_the_state_is()
    {
        var costs = new Costs();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(costs));
        RunSpec spec = TestRuns.Spec("costly", Users, 50);
        ISimulationGrain run = cluster.Grains.GetGrain<ISimulationGrain>(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(48);
        byte[] snapshot = await run.Save();
        RunSpec forkSpec = spec with { RunId = "fork" };
        await cluster.Grains.GetGrain<ISimulationGrain>("fork").Fork(forkSpec, spec.RunId);
        await run.ReplacePolicies(new PolicySet([]));
        await run.GoOnAs(spec with { RunId = "another" });
        await run.RunUntil(49);
        await run.Close();

        // The platform, the silo's relay and four blocks; in the morning every creator, and on a week's first the market and all operators.
        var world = World.Build(spec.Parameters, spec.Key);
        Assert.Equal(
            Enumerable.Range(0, 49)
                .Select(tick => 1L + 1 + 4 + (tick % 24 == 0 ? world.Creators.Count : 0) + (tick == 0 ? 1 + world.Operators.Count : 0)),
            costs.Ticks.Select(cost => cost.GrainCalls));
        Assert.All(costs.Ticks, cost => Assert.True(cost.Duration > TimeSpan.Zero));
        Assert.Equal(snapshot.Length, costs.Checkpoints[0].Bytes);
        Assert.InRange(costs.Checkpoints[1].Bytes, snapshot.Length * 0.9, snapshot.Length);
        Assert.Equal(
            [
                $"opened costly {spec.Policies.Count}", $"opened fork {spec.Policies.Count}", "policies costly 0", "closed costly",
                $"opened another {spec.Policies.Count}", "closed another",
            ],
            costs.Told);
    }

    [Fact]
    public async Task A_run_that_nobody_watches_goes_to_the_same_digest()
    {
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync();
        ISimulationGrain run = cluster.Grains.GetGrain<ISimulationGrain>("unwatched");
        await run.Start(TestRuns.Spec("unwatched", Users, 50));

        Assert.Equal(TestRuns.DigestOf(Users), (await run.RunUntil(int.MaxValue)).Digest);
    }

    private sealed class Recorder : IRunObserver
    {
        public List<(RunIdentity Run, TickSummary Summary)> Ticks { get; } = [];

        public void OnTick(RunIdentity run, TickSummary summary) => Ticks.Add((run, summary));
    }

    private sealed class Costs : IRunObserver
    {
        public List<TickCost> Ticks { get; } = [];

        public List<CheckpointCost> Checkpoints { get; } = [];

        public List<string> Told { get; } = [];

        public void OnOpened(RunIdentity run, RunSpec spec) => Told.Add($"opened {run.RunId} {spec.Policies.Count}");

        public void OnPolicies(RunIdentity run, IReadOnlyList<Policy> policies) => Told.Add($"policies {run.RunId} {policies.Count}");

        public void OnCost(RunIdentity run, TickCost cost) => Ticks.Add(cost);

        public void OnTick(RunIdentity run, TickSummary summary)
        {
        }

        public void OnCheckpoint(RunIdentity run, CheckpointCost checkpoint) => Checkpoints.Add(checkpoint);

        public void OnClosed(RunIdentity run) => Told.Add($"closed {run.RunId}");
    }

    private sealed class Thrower : IRunObserver
    {
        public void OnTick(RunIdentity run, TickSummary summary) => throw new NotSupportedException("watching failed");
    }

    /// <summary>Changes all it can reach.</summary>
    private sealed class Vandal : IRunObserver
    {
        public void OnOpened(RunIdentity run, RunSpec spec)
        {
            Spoil(spec.Policies);
            Spoil(spec.Parameters.Creators.ExtraPersonas);
        }

        public void OnTick(RunIdentity run, TickSummary summary)
        {
            Spoil(summary.Reshares);
            Spoil(summary.Retired);
            Spoil(summary.Measures);
        }

        private static void Spoil<T>(IReadOnlyList<T> values)
        {
            if (values is T[] array)
            {
                Array.Clear(array);
            }
            else if (values is IList<T> { IsReadOnly: false } list)
            {
                list.Clear();
            }
        }
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentBag<Exception> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error && exception is not null)
            {
                Errors.Add(exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
