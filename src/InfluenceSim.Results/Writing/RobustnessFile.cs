using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;

namespace InfluenceSim.Results.Writing;

/// <summary>
/// Outcomes by preset as a tidy table. The scenario's own presets are rows without effect and value; of presets together the effects,
/// and the values in the same order, are joined by a plus sign.
/// </summary>
internal static class RobustnessFile
{
    private const string Together = " + ";

    private static readonly string[] Columns =
    [
        "measure", "group", "title", "reference_arm", "arm", "effect", "value", "pairs", "difference", "low", "high",
        "relative_change", "relative_low", "relative_high", "verdict", "change",
    ];

    public static Task WriteAsync(RobustnessResult result, Stream stream, CancellationToken cancellation) => CsvWriter.WriteAsync(
        stream,
        async (csv, token) =>
        {
            foreach (string column in Columns)
            {
                csv.Field(column);
            }

            await csv.EndLineAsync(token);
            foreach (RobustConclusion conclusion in result.Conclusions)
            {
                Row(csv, conclusion.Own, "", "", "");
                await csv.EndLineAsync(token);
                foreach (RobustnessCell cell in conclusion.Others)
                {
                    Row(
                        csv,
                        cell.Difference,
                        string.Join(Together, cell.Presets.Select(preset => preset.Name)),
                        string.Join(Together, cell.Presets.Select(preset => preset.Value)),
                        cell.Change.ToString());
                    await csv.EndLineAsync(token);
                }
            }
        },
        cancellation);

    private static void Row(CsvWriter csv, PairedDifference row, string effect, string value, string change) => csv
        .Field(row.Measure).Field(row.Group).Field(row.Title).Name(row.ReferenceArm).Name(row.Arm).Field(effect).Field(value)
        .Field(row.Pairs).Field(row.Difference).Field(row.Interval?.Low).Field(row.Interval?.High)
        .Field(row.RelativeChange).Field(row.RelativeInterval?.Low).Field(row.RelativeInterval?.High)
        .Field(row.Verdict.ToString()).Field(change);
}
