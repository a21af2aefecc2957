using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>What pairs of a reference's and an arm's values show.</summary>
internal static class Verdicts
{
    private const double Level = 1 - MeanInterval.Coverage;

    /// <summary>The verdict.</summary>
    /// <param name="pairs">The statistics, with what the scale adds to them.</param>
    /// <param name="sameRuns">Whether both runs of every pair are the same to the last bit.</param>
    public static Verdict Of(PairedStatistics pairs, bool sameRuns) => pairs switch
    {
        { Pairs: 0 } => Verdict.NotMeasured,
        { AreEqual: true } when sameRuns => Verdict.ExactlyNoDifference,
        { Pairs: < PairedDifference.FewestPairs } => Verdict.TooFewReplicates,
        { AreEqual: true } => Verdict.NoneSeen,
        { Interval: { } interval } when interval.Holds(0) => Verdict.NoDifferenceShown,
        { Interval: null, PValue: > Level } => Verdict.TooFewReplicates,
        _ => pairs.Difference > 0 ? Verdict.Raised : Verdict.Lowered,
    };
}
