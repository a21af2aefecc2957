using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Results.Words;

/// <summary>Verdicts as a sentence would say them.</summary>
internal static class VerdictWords
{
    /// <summary>What a row shows: by what share, or by how many of its own unit where it has no zero of its own.</summary>
    public static string Of(PairedDifference row) => row is { IsDifference: true, Difference: { } difference }
        ? By(row.Verdict, difference, OutcomeFormat.Of([row]).Size(difference))
        : Of(row.Verdict, row.Difference ?? 0, row.RelativeChange);

    public static string Of(Verdict verdict, double difference, double? relativeChange) =>
        By(verdict, difference, relativeChange is { } change ? NumberText.Percent(Math.Abs(change)) : "");

    private static string By(Verdict verdict, double difference, string size)
    {
        string by = size.Length > 0 ? " by " + size : "";
        return verdict switch
        {
            Verdict.Raised => "raised" + by,
            Verdict.Lowered => "lowered" + by,
            Verdict.NoDifferenceShown => "no difference shown",
            Verdict.ExactlyNoDifference => "exactly no difference",
            Verdict.TooFewReplicates => $"{(difference > 0 ? "higher" : "lower")}{by}, but one replicate shows nothing",
            _ => "not measured",
        };
    }
}
