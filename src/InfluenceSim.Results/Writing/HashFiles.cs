using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Results.Writing;

/// <summary>The hashes of all runs, by tick and by day.</summary>
internal static class HashFiles
{
    public static readonly string[] TickColumns = ["arm", "replicate", "tick", "hash"];

    public static readonly string[] DayColumns = ["arm", "replicate", "tick", "day", "hash"];

    public static Task WriteTicksAsync(ExperimentResult result, Stream stream, CancellationToken cancellation) => WriteAsync(
        result, stream, TickColumns, run => run.TickHashes, (csv, tick) => csv.Field(tick), cancellation);

    public static Task WriteDaysAsync(ExperimentResult result, Stream stream, CancellationToken cancellation)
    {
        int warmUpDays = result.Scenario.Parameters.WarmUp;
        return WriteAsync(
            result,
            stream,
            DayColumns,
            run => run.StateHashes,
            (csv, at) => csv.Field(new RunDay(at).LastTick).Field(at - warmUpDays),
            cancellation);
    }

    private static Task WriteAsync(
        ExperimentResult result,
        Stream stream,
        string[] columns,
        Func<RunResult, IReadOnlyList<Hash128>> hashes,
        Action<CsvWriter, int> place,
        CancellationToken cancellation) => CsvWriter.WriteAsync(
            stream,
            async (csv, token) =>
            {
                foreach (string column in columns)
                {
                    csv.Field(column);
                }

                await csv.EndLineAsync(token);
                foreach (RunResult run in result.Runs)
                {
                    IReadOnlyList<Hash128> series = hashes(run);
                    for (int at = 0; at < series.Count; at++)
                    {
                        csv.Name(run.Arm).Field(run.Replicate);
                        place(csv, at);
                        csv.Field(series[at].ToString());
                        await csv.EndLineAsync(token);
                    }
                }
            },
            cancellation);
}
