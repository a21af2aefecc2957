using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Results.Writing;

/// <summary>The compared outcomes day by day as a tidy table.</summary>
internal static class DifferencesFile
{
    private static readonly string[] Columns =
    [
        "measure", "group", "reference_arm", "arm", "day", "pairs", "reference_mean", "arm_mean", "difference", "low", "high",
    ];

    public static Task WriteAsync(ExperimentResult result, PairedComparison comparison, Stream stream, CancellationToken cancellation) =>
        CsvWriter.WriteAsync(
            stream,
            async (csv, token) =>
            {
                foreach (string column in Columns)
                {
                    csv.Field(column);
                }

                await csv.EndLineAsync(token);
                foreach (DailyDifference row in DailyDifference.Of(result, comparison))
                {
                    csv.Field(row.Measure).Field(row.Group).Field(row.ReferenceArm).Field(row.Arm).Field(row.Day.Number)
                        .Field(row.Statistics.Pairs).Field(row.Statistics.FirstMean).Field(row.Statistics.SecondMean)
                        .Field(row.Statistics.Difference).Field(row.Statistics.Interval?.Low).Field(row.Statistics.Interval?.High);
                    await csv.EndLineAsync(token);
                }
            },
            cancellation);
}
