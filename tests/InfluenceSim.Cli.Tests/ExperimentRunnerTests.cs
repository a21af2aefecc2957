using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Tests;

public sealed class ExperimentRunnerTests
{
    private static readonly Scenario Small = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml");

    [Theory]
    [InlineData(".1.0", "Fork", "none")]
    [InlineData(".1.0", "RunUntil", "none")]
    [InlineData(".1.0", "Close", "none")]
    [InlineData(".1.warm-up", "GoOnAs", "mandatory")]
    public async Task A_run_that_fails_does_not_sink_the_others(string run, string method, string arm)
    {
        // With one worker the first arm is a fork, and the second goes on in the warmed-up run.
        ExperimentResult sound = await RunAsync(Small);
        ExperimentResult result = await RunAsync(Small, workers: 1, failing: (run, [method, "Close"]));

        if (method == "Close")
        {
            Assert.True(result.Complete);
            Assert.Equal(Digests(sound), Digests(result));
            return;
        }

        Assert.False(result.Complete);
        RunFailure failure = Assert.Single(result.Failures);
        Assert.Equal((arm, 1), (failure.Arm, failure.Replicate));
        Assert.Contains("on fire", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(Digests(sound).Where(other => other.Arm != arm || other.Replicate != 1), Digests(result));
    }

    [Fact]
    public async Task A_warm_up_that_fails_costs_only_its_replicate()
    {
        ExperimentResult sound = await RunAsync(Small);
        ExperimentResult result = await RunAsync(Small, failing: (".0.warm-up", ["RunUntil"]));

        Assert.Equal([("none", 0), ("mandatory", 0)], result.Failures.Select(failure => (failure.Arm, failure.Replicate)));
        Assert.Equal(Digests(sound).Where(run => run.Replicate == 1), Digests(result));
    }

    [Fact]
    public async Task The_number_of_workers_changes_no_result()
    {
        ExperimentResult one = await RunAsync(Small, workers: 1);
        ExperimentResult two = await RunAsync(Small, workers: 2);

        Assert.True(one.Complete);
        Assert.Equal(4, Digests(one).Select(run => run.Digest).Distinct().Count());
        Assert.Equal(Digests(one), Digests(two));
        Assert.Equal(one.Runs.SelectMany(run => run.TickHashes), two.Runs.SelectMany(run => run.TickHashes));
        Assert.Equal(one.Runs.SelectMany(run => run.StateHashes), two.Runs.SelectMany(run => run.StateHashes));
        Assert.Equal(one.Runs.SelectMany(run => run.Measures), two.Runs.SelectMany(run => run.Measures));
    }

    [Fact]
    public async Task A_cancelled_experiment_keeps_its_finished_runs_and_only_those()
    {
        using var cancel = new CancellationTokenSource();
        ExperimentResult sound = await RunAsync(Small);

        // Cancelled as the second arm of the first replicate begins, when the first arm is over.
        ExperimentResult result = await RunAsync(
            Small, workers: 1, calling: (".0.warm-up", "GoOnAs", cancel.Cancel), cancellationToken: cancel.Token);

        Assert.False(result.Complete);
        Assert.Empty(result.Failures);
        Assert.Equal(Digests(sound)[..1], Digests(result));
    }

    private static (string Arm, int Replicate, string Digest)[] Digests(ExperimentResult result) =>
        [.. result.Runs.Select(run => (run.Arm, run.Replicate, run.Digest.ToString()))];

    private static async Task<ExperimentResult> RunAsync(
        Scenario scenario,
        int workers = 0,
        (string Run, string[] Methods)? failing = null,
        (string Run, string Method, Action Then)? calling = null,
        CancellationToken cancellationToken = default)
    {
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo =>
        {
            silo.Services.AddSingleton<IRunObserver>(recorder);
            silo.AddIncomingGrainCallFilter(async context =>
            {
                string run = context.TargetId.Key.ToString()!;
                if (context.Grain is ISimulationGrain
                    && calling is { } call
                    && run.EndsWith(call.Run, StringComparison.Ordinal)
                    && context.MethodName == call.Method)
                {
                    call.Then();
                }

                if (context.Grain is ISimulationGrain
                    && failing is { } fail
                    && run.EndsWith(fail.Run, StringComparison.Ordinal)
                    && fail.Methods.Contains(context.MethodName))
                {
                    throw new InvalidOperationException("the computer is on fire");
                }

                await context.Invoke();
            });
        }, cancellationToken: CancellationToken.None);
        return await new ExperimentRunner(cluster.Grains, recorder).RunAsync(scenario, workers, cancellationToken: cancellationToken);
    }
}
