using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>One term of the engagement shift, compared between two arms.</summary>
/// <param name="ReferenceMean">Mean of the reference arm.</param>
/// <param name="ArmMean">Mean of the arm.</param>
/// <param name="Difference">Mean paired difference, in units of log odds.</param>
/// <param name="Interval">95 % interval by Student's t; none from fewer than two pairs, or where all differences are equal.</param>
/// <param name="Verdict">What was shown.</param>
public sealed record ShiftTermDifference(
    double ReferenceMean, double ArmMean, double Difference, Interval? Interval, Verdict Verdict)
{
    internal static ShiftTermDifference Of(
        IReadOnlyList<(ShiftTerms Reference, ShiftTerms Arm)> pairs, Func<ShiftTerms, double> term, bool sameRuns)
    {
        PairedStatistics statistics = MeasuredPairs.Of([.. pairs.Select(pair => (term(pair.Reference), term(pair.Arm)))], sameRuns);
        return new ShiftTermDifference(
            statistics.FirstMean, statistics.SecondMean, statistics.Difference, statistics.Interval, Verdicts.Of(statistics, sameRuns));
    }
}
