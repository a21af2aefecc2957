namespace InfluenceSim.Experiments.Comparison;

/// <summary>Verdicts as a sentence would say them.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict verdict, double difference, double? relativeChange) =>
        By(verdict, difference, relativeChange is { } change ? NumberText.Percent(Math.Abs(change)) : "");

    /// <summary>The same with the size of the change already in words; empty where it has none.</summary>
    public static string By(Verdict verdict, double difference, string size)
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
