using InfluenceSim.Grains.Parts;
using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Tests.Runs;

[Collection(ClustersDefinition.Name)]
public sealed class PlacementTests(ThreeSilos cluster)
{
    [Fact]
    public async Task Parts_spread_evenly_and_the_clock_lives_beside_the_platform()
    {
        RunSpec spec = TestRuns.Spec("placed", 300, 20);
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        DetailedGrainStatistic[] grains = await Grains(spec.RunId);

        Assert.Equal([5, 5, 5], Spread("humanusers"));
        Assert.Single(
            grains.Where(grain => Is(grain, "simulation") || Is(grain, "platform")).Select(grain => grain.SiloAddress).Distinct());
        int[] creators = Spread("fluencer");
        Assert.Equal(World.Build(spec.Parameters, spec.Key).Creators.Count, creators.Sum());
        Assert.True(creators.Length == 3 && creators.Max() - creators.Min() <= 2, string.Join(", ", creators));
        Assert.Equal([1, 1, 1], Spread("operator"));

        await run.Close();
        await UntilGone(spec.RunId);

        int[] Spread(string kind) =>
            [.. grains.Where(grain => Is(grain, kind)).GroupBy(grain => grain.SiloAddress).Select(silo => silo.Count())];
    }

    private static bool Is(DetailedGrainStatistic grain, string kind) =>
        grain.GrainId.Type.ToString()!.Contains(kind, StringComparison.Ordinal);

    private async Task<DetailedGrainStatistic[]> Grains(string runId)
    {
        DetailedGrainStatistic[] all = await cluster.Client.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();
        return [.. all.Where(grain => PartKey.Parse(grain.GrainId.Key.ToString()!).RunId == runId)];
    }

    /// <summary>Deactivation ends after the call that asked for it.</summary>
    private async Task UntilGone(string runId)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await Grains(runId)).Length > 0)
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
