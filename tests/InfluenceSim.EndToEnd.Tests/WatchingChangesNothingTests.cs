using System.Collections.Concurrent;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Grains;
using InfluenceSim.Model.Run;
using InfluenceSim.Scenarios;
using InfluenceSim.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>Progress, output, telemetry, logs and observers, on or off: the same digests.</summary>
[Trait("Promise", "watching-changes-nothing")]
public sealed class WatchingChangesNothingTests
{
    private static readonly Scenario Small = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml");

    [Fact]
    public async Task How_the_command_is_watched_changes_no_digest()
    {
        using var folder = new TemporaryFolder();
        using var closed = new ClosedPort();
        string dead = $"http://127.0.0.1:{closed.Number}";
        string file = SmallScenario.In(folder);
        string[][] ways =
        [
            ["--quiet"], [], ["--json"], ["--otlp", dead], ["--quiet", "--json", "--otlp", $"{dead}/v1"],
            ["--quiet", "--prometheus", ":0"], ["--otlp", dead, "--prometheus", ":0", "--telemetry-console"],
        ];
        var digests = new List<string[]>();
        foreach (string[] way in ways)
        {
            string place = Path.Combine(folder.Root, $"result-{digests.Count}");
            (await Command.RunAsync(["run", file, "--out", place, .. way])).Succeeded();
            digests.Add(RunFolders.Digests(place));
        }

        Assert.Equal(4, digests[0].Distinct().Count());
        Assert.All(digests, each => Assert.Equal(digests[0], each));
    }

    [Fact]
    public async Task The_log_level_changes_no_digest()
    {
        using var log = new Logbook();

        ExperimentResult silent = await RunAsync([]);
        ExperimentResult told = await RunAsync([], logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));

        Assert.True(log.Lines.GetValueOrDefault(LogLevel.Trace) > 0, "Nothing was traced.");
        AssertSame(silent, told);
    }

    [Fact]
    public async Task Observers_change_no_digest_whatever_they_do()
    {
        using var meter = new RunMeter();
        var meddler = new Meddler();

        ExperimentResult alone = await RunAsync([]);
        ExperimentResult watched = await RunAsync([new ProgressMeter(Small), new ProfileObserver(), meter, meddler, new Thrower()]);

        Assert.True(meddler.Ticks > 0);
        AssertSame(alone, watched);
    }

    private static void AssertSame(ExperimentResult first, ExperimentResult second)
    {
        Assert.True(first.Complete);
        Assert.Equal(
            first.Runs.Select(run => (run.Arm, run.Replicate, run.Digest)),
            second.Runs.Select(run => (run.Arm, run.Replicate, run.Digest)));
        Assert.Equal(first.Runs.SelectMany(run => run.StateHashes), second.Runs.SelectMany(run => run.StateHashes));
        Assert.Equal(first.Runs.SelectMany(run => run.Measures), second.Runs.SelectMany(run => run.Measures));
    }

    private static async Task<ExperimentResult> RunAsync(IRunObserver[] others, Action<ILoggingBuilder>? logging = null)
    {
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(
            silo =>
            {
                silo.Services.AddSingleton<IRunObserver>(recorder);
                foreach (IRunObserver other in others)
                {
                    silo.Services.AddSingleton(other);
                }
            },
            logging);
        return await new ExperimentRunner(cluster.Grains, recorder).RunAsync(Small);
    }

    private sealed class Thrower : IRunObserver
    {
        public void OnTick(RunIdentity run, TickSummary summary) => throw new InvalidOperationException("an observer's own trouble");
    }

    private sealed class Logbook : ILoggerProvider, ILogger
    {
        public ConcurrentDictionary<LogLevel, int> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            formatter(state, exception);
            Lines.AddOrUpdate(logLevel, 1, (_, count) => count + 1);
        }

        public void Dispose()
        {
        }
    }
}
