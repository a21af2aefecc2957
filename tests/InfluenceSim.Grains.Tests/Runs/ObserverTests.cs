using System.Collections.Concurrent;
using InfluenceSim.Model.Simulation;
using InfluenceSim.Model.Ticks;
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
        Assert.Equal(Enumerable.Range(0, spec.Parameters.TotalTicks), recorder.Ticks.Select(tick => tick.Summary.Tick));
        Assert.All(recorder.Ticks, tick => Assert.Equal(new RunIdentity("observed", "test", "mandatory", 2), tick.Run));
        Assert.NotEmpty(recorder.Ticks[^1].Summary.Measures);
        Assert.Single(log.Errors, error => error is NotSupportedException);
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

    private sealed class Thrower : IRunObserver
    {
        public void OnTick(RunIdentity run, TickSummary summary) => throw new NotSupportedException("watching failed");
    }

    /// <summary>Changes all it can reach.</summary>
    private sealed class Vandal : IRunObserver
    {
        public void OnTick(RunIdentity run, TickSummary summary)
        {
            if (summary.Reshares is Reshare[] reshares)
            {
                Array.Clear(reshares);
            }

            if (summary.Retired is PostRecord[] retired)
            {
                Array.Clear(retired);
            }

            Array.Clear(summary.Tally.Counts);
            Array.Clear(summary.Tally.Reached);
            if (summary.Survey is { } survey)
            {
                Array.Clear(survey.Believers);
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

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
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
