using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;
using Xunit;

namespace InfluenceSim.Results.Tests;

/// <summary>
/// Many runs take no more memory than few. The heap is that of the whole process, so that nothing else may run beside it.
/// </summary>
[Collection(Alone)]
[Trait("Promise", "nothing-lost")]
public sealed class KeptRunsTests(ITestOutputHelper output) : IDisposable
{
    private const string Alone = "alone in the process";
    private const int Runs = 120;
    private const int Days = 150;
    private const int Series = 40;

    // A run has 6,000 values: some 200 kB.
    private const int MostBytesPerRun = 150_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeping_and_writing_a_hundred_runs_holds_none_of_them()
    {
        using RunFolder folder = RunFolder.Begin(_folder["run"], MadeUp.Content(Experiment()));

        // What stays is there after the first ones.
        Keep(folder, 0, 10);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Keep(folder, 10, Runs);
        long kept = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        await using (new Timer(
            _ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(300)))
        {
            await folder.FinishAsync(MadeUp.Content(Experiment()));
        }

        output.WriteLine(
            $"{Runs} runs: {(kept - before) / 1e6:F2} MB held after they were kept, at most {(most - before) / 1e6:F2} MB while written");
        Assert.Equal(Runs, RunFolderReader.Open(_folder["run"]).Manifest.Runs.Count);
        Assert.True(kept - before < MostBytesPerRun * Runs, $"{kept - before} bytes held after they were kept");
        Assert.True(most - before < MostBytesPerRun * Runs, $"{most - before} bytes held while they were written");
    }

    private static ExperimentResult Experiment()
    {
        ExperimentResult one = MadeUp.Experiment();
        return one with { Scenario = one.Scenario with { Replicates = Runs, Arms = [new Arm("none", [])] } };
    }

    private static void Keep(RunFolder folder, int from, int to)
    {
        for (int replicate = from; replicate < to; replicate++)
        {
            folder.Keep(MadeUp.Run("none", replicate) with
            {
                Measures = [.. Enumerable.Range(0, Days * Series).Select(at =>
                    new MeasureValue(new PolicyDay(at / Series), "claimImpressions", $"group {at % Series}", replicate / (at + 1.0)))],
            });
        }
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneDefinition;
}
