using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;

namespace InfluenceSim.Benchmarks.Tests.Scale;

public sealed class SizeMeasurementTests
{
    private const int Rounds = 2;

    [Fact]
    public async Task Measures_one_comparison_by_itself()
    {
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();

        ScaleSize threads = Measurement(silo).MeasureThreads();
        ScaleSize orleans = await Measurement(silo).MeasureOrleansAsync();

        Figure[] ofThreads = [Figures.Speedup, Figures.Serial, Figures.Free];
        Figure[] ofOrleans = [Figures.OrleansCost, Figures.OrleansCostWithout, Figures.Orleans];
        Assert.All(ofThreads, figure => Assert.Equal(Rounds, threads.Of(figure)!.Values.Count));
        Assert.Null(threads.Of(Figures.Orleans));
        Assert.All(ofOrleans, figure => Assert.Equal(Rounds, orleans.Of(figure)!.Values.Count));
        Assert.Null(orleans.Of(Figures.Delivered));
    }

    private static SizeMeasurement Measurement(EmbeddedCluster silo) =>
        new(new Load(Load.LeastUsers), filledDays: 1, Rounds, silo, static _ => { });
}
