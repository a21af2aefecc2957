using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>What pairs of a reference's and an arm's values show.</summary>
internal static class Verdicts
{
    public static Verdict Of(PairedStatistics pairs) => pairs switch
    {
        { Pairs: 0 } => Verdict.NotMeasured,
        { AreEqual: true } => Verdict.ExactlyNoDifference,
        { Interval: null } => Verdict.TooFewReplicates,
        { Interval: { } interval } when interval.Holds(0) => Verdict.NoDifferenceShown,
        _ => pairs.Difference > 0 ? Verdict.Raised : Verdict.Lowered,
    };
}
