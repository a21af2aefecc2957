using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.Writing;

/// <summary>The comparison as a tidy table; the terms of the engagement shift are rows of their own.</summary>
internal static class ComparisonFile
{
    public const string ShiftMeasure = "engagementShiftLogOdds";

    private static readonly string[] Columns =
    [
        "measure", "group", "title", "unit", "reference_arm", "arm", "pairs", "reference_mean", "arm_mean", "difference", "low", "high",
        "relative_change", "relative_low", "relative_high", "pairing_factor", "verdict", "words",
        "p_value", "holm_p_value", "still_shown", "more_replicates",
    ];

    public static Task WriteAsync(PairedComparison comparison, Stream stream, CancellationToken cancellation) => CsvWriter.WriteAsync(
        stream,
        async (csv, token) =>
        {
            foreach (string column in Columns)
            {
                csv.Field(column);
            }

            await csv.EndLineAsync(token);
            foreach (PairedDifference row in comparison.Differences)
            {
                csv.Field(row.Measure).Field(row.Group).Field(row.Title).Field(row.Unit).Name(row.ReferenceArm).Name(row.Arm)
                    .Field(row.Pairs).Field(row.ReferenceMean).Field(row.ArmMean).Field(row.Difference)
                    .Field(row.Interval?.Low).Field(row.Interval?.High)
                    .Field(row.RelativeChange).Field(row.RelativeInterval?.Low).Field(row.RelativeInterval?.High)
                    .Field(row.PairingFactor).Field(row.Verdict.ToString()).Field(VerdictWords.Of(row))
                    .Field(row.PValue).Field(row.HolmPValue).Field(VerdictWords.StillShown(row)).Field(row.MoreReplicates);
                await csv.EndLineAsync(token);
            }

            foreach (ShiftDecomposition shift in comparison.EngagementShift)
            {
                Term(csv, shift, "total", "Change of log odds", shift.Total);
                await csv.EndLineAsync(token);
                Term(csv, shift, "posts", "Posts", shift.Posts);
                await csv.EndLineAsync(token);
                Term(csv, shift, "impressionsPerPost", "Impressions per post", shift.ImpressionsPerPost);
                await csv.EndLineAsync(token);
                Term(csv, shift, "engagementPerImpression", "Engagement per impression", shift.EngagementPerImpression);
                await csv.EndLineAsync(token);
            }
        },
        cancellation);

    private static void Term(CsvWriter csv, ShiftDecomposition shift, string group, string title, ShiftTermDifference term) => csv
        .Field(ShiftMeasure).Field(group).Field(title).Field("log odds").Name(shift.ReferenceArm).Name(shift.Arm)
        .Field(shift.Pairs).Field(term.ReferenceMean).Field(term.ArmMean).Field(term.Difference)
        .Field(term.Interval?.Low).Field(term.Interval?.High)
        .Field((double?)null).Field((double?)null).Field((double?)null)
        .Field((double?)null).Field(term.Verdict.ToString()).Field("")
        .Field((double?)null).Field((double?)null).Field("").Field((double?)null);
}
