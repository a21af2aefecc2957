using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>Blocks of users deliver posts far faster than one grain per account with one call per follower.</summary>
internal sealed class NaivePromise : IMeasuredPromise
{
    private const int Users = 20_000;
    private const int FilledDays = 3;
    private const int Rounds = 3;
    private const double Least = 30;

    public string Name => "naive";

    public async Task<PromiseResult> MeasureAsync()
    {
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();
        ScaleSize size = await new SizeMeasurement(new Load(Users), FilledDays, Rounds, silo, Console.Error.WriteLine).MeasureAsync();
        double times = size.Median(Figures.OverKernel)!.Value;
        return new PromiseResult(
        [
            new PromiseRow(
                "over one call per follower, per delivered post",
                $"at least {Least:F0} times",
                $"{times:F0} times: {size.Median(Figures.Naive):F0} ns on all threads, {size.Median(Figures.Push):F1} ns on one, "
                    + $"the middle of {Rounds} rounds",
                times >= Least),
        ]);
    }
}
