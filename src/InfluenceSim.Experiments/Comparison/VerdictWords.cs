namespace InfluenceSim.Experiments.Comparison;

/// <summary>Verdicts as a sentence would say them.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict verdict, double difference, double? relativeChange)
    {
        string by = relativeChange is { } change ? " by " + NumberText.Percent(Math.Abs(change)) : "";
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
