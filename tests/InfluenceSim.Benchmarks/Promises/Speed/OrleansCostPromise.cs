using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Tables;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Grains;

namespace InfluenceSim.Benchmarks.Promises.Speed;

/// <summary>A run through Orleans takes little more than the bare loop on the same threads.</summary>
internal sealed class OrleansCostPromise : IMeasuredPromise
{
    private const int FilledDays = 6;
    private const int RoundCount = 5;
    private const double MostWithout = 1.08;
    private const double MostWith = 1.12;
    private static readonly int[] Users = [200_000, 400_000];

    public string Name => "orleans-cost";

    public async Task<PromiseResult> MeasureAsync()
    {
        await using EmbeddedCluster silo = await OrleansRun.StartSiloAsync();

        // Once for the compiler.
        await Measurement(Load.LeastUsers, silo).MeasureOrleansAsync();
        var rows = new List<PromiseRow>();
        foreach (int users in Users)
        {
            ScaleSize size = await Measurement(users, silo).MeasureOrleansAsync();
            rows.Add(Row(size, "without calls of creators", Figures.OrleansCostWithout, MostWithout));
            rows.Add(Row(size, "with calls of creators", Figures.OrleansCost, MostWith));
        }

        return new PromiseResult(rows);
    }

    private static SizeMeasurement Measurement(int users, EmbeddedCluster silo) =>
        new(new Load(users), FilledDays, RoundCount, silo, Console.Error.WriteLine);

    private static PromiseRow Row(ScaleSize size, string what, Figure figure, double most)
    {
        Rounds times = size.Of(figure)!;
        return new PromiseRow(
            $"Orleans over the bare loop on {Environment.ProcessorCount} threads, {size.Users} users, {what}",
            $"at most {most:F2} times as long",
            $"{times.Text(3)} times in {times.Values.Count} rounds; {size.Of(Figures.Orleans)!.Text(1)} ms a tick; there were "
                + $"{size.Of(Figures.Free)!.Text(2)} processors",
            times.Median <= most);
    }
}
