using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Tests;

/// <summary>
/// A night of many replicates needs no more memory than an hour of few: what a run needed is given back when it is over. The
/// heap is that of the whole process, so that nothing else may run beside it.
/// </summary>
[Collection(Alone)]
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const string Alone = "alone in the process";
    private const int Few = 5;
    private const int Many = 50;

    // The people of one run of this size take some 1 MB. Fifty replicates have a warm-up and two arms each.
    private const int MostGrowth = 4_000_000;

    [Fact]
    public async Task Fifty_replicates_leave_no_more_behind_than_five()
    {
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(recorder));
        var runner = new ExperimentRunner(cluster.Grains, recorder);

        // The first time fills caches that stay, such as the worlds last used.
        await RunAsync(runner, Few);
        long before = await HeapAsync();
        await RunAsync(runner, Many);
        long after = await HeapAsync();

        output.WriteLine($"{before / 1e6:F1} MB after {Few} replicates, {after / 1e6:F1} MB after {Many} more");
        Assert.True(after - before < MostGrowth, $"{before} bytes after {Few} replicates, {after} after {Many} more");
    }

    [Fact]
    public async Task While_runs_go_on_what_is_held_does_not_grow_with_their_number()
    {
        var recorder = new RunRecorder();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton<IRunObserver>(recorder));
        Scenario scenario = ScenarioReader.ReadText(
            SmallScenario.Text, "small.yaml", ["population.users=100", "network.userFollows=10", "horizon=20d", $"replicates={Many}"]);
        List<long> heaps = [];
        int runs = 0;
        await new ExperimentRunner(cluster.Grains, recorder).RunAsync(scenario, 1, run =>
        {
            runs++;
            if (runs is 2 * Few or 2 * Many)
            {
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            return RunValue.Outline(run, recorder.Measures, ["trustHuman"]);
        });

        output.WriteLine($"{heaps[0] / 1e6:F1} MB after {2 * Few} runs, {heaps[1] / 1e6:F1} MB after {2 * Many}");

        // One of these runs by itself has more than 150 kB.
        Assert.True(heaps[1] - heaps[0] < MostGrowth, $"{heaps[0]} bytes after {2 * Few} runs, {heaps[1]} after {2 * Many}");
    }

    // The result goes out of scope here, so that what is left is what the engine holds.
    private static async Task RunAsync(ExperimentRunner runner, int replicates)
    {
        Scenario scenario = ScenarioReader.ReadText(
            SmallScenario.Text, "small.yaml", ["population.users=1000", "horizon=1d", $"replicates={replicates}"]);
        ExperimentResult result = await runner.RunAsync(scenario);
        Assert.True(result.Complete);
        Assert.Equal(2 * replicates, result.Runs.Count);
    }

    /// <summary>Live bytes; grains that are closed go a little after the call that asked for it.</summary>
    private static async Task<long> HeapAsync()
    {
        long least = long.MaxValue;
        for (int look = 0; look < 10; look++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(100);
        }

        return least;
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneDefinition;
}
