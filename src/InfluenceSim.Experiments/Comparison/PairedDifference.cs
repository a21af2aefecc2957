using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>One outcome of one arm against the reference arm, over replicates with common random numbers.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Group">Group.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="IsShare">Whether the values are shares of a whole, so that percent say more.</param>
/// <param name="ReferenceArm">The reference.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Pairs">Replicates that have the value in both arms.</param>
/// <param name="ReferenceMean">Mean of the reference over these pairs.</param>
/// <param name="ArmMean">Mean of the arm over these pairs.</param>
/// <param name="Difference">Mean paired difference, arm minus reference.</param>
/// <param name="Interval">95 % interval of the difference by Student's t; none from fewer than two pairs.</param>
/// <param name="RelativeChange">
/// Difference over the size of the reference mean, so that its sign is that of the difference; none where the reference is
/// zero, where the quantity takes both signs, or where its zero is a comparison or a convention: it then has no size to compare with.
/// </param>
/// <param name="RelativeInterval">The interval over the size of the reference mean, which is taken as given.</param>
/// <param name="PairingFactor">
/// Var(reference) + Var(arm) over Var(difference): how much larger the variance of the difference would be with a fresh
/// seed for every run. None where all differences are equal.
/// </param>
/// <param name="Verdict">What was shown.</param>
public sealed record PairedDifference(
    string Measure,
    string Group,
    string Title,
    string Unit,
    bool IsShare,
    string ReferenceArm,
    string Arm,
    int Pairs,
    double? ReferenceMean,
    double? ArmMean,
    double? Difference,
    Interval? Interval,
    double? RelativeChange,
    Interval? RelativeInterval,
    double? PairingFactor,
    Verdict Verdict)
{
    /// <summary>
    /// Whether the values have no zero of their own, as differences have none, so that there is no relative change of them.
    /// </summary>
    public bool IsDifference { get; init; }

    internal static PairedDifference Of(
        Outcome outcome, string referenceArm, string arm, IReadOnlyList<(double Reference, double Arm)> pairs)
    {
        PairedStatistics statistics = PairedStatistics.Of(pairs);
        bool measured = pairs.Count > 0;
        double? scale = !outcome.Measure.Scale.HasTrueZero ? null : RelativeScale(pairs, statistics.FirstMean);
        return new PairedDifference(
            outcome.Measure.Name,
            outcome.Group,
            outcome.Title,
            outcome.Measure.Unit,
            outcome.Measure.Scale.IsPercent,
            referenceArm,
            arm,
            pairs.Count,
            measured ? statistics.FirstMean : null,
            measured ? statistics.SecondMean : null,
            measured ? statistics.Difference : null,
            statistics.Interval,
            statistics.Difference / scale,
            scale is { } divisor ? statistics.Interval?.Over(divisor) : null,
            statistics.PairingFactor,
            Verdicts.Of(statistics))
        {
            IsDifference = !outcome.Measure.Scale.HasTrueZero,
        };
    }

    private static double? RelativeScale(IReadOnlyList<(double Reference, double Arm)> pairs, double mean)
    {
        bool bothSigns = pairs.Any(pair => pair.Reference < 0 || pair.Arm < 0) && pairs.Any(pair => pair.Reference > 0 || pair.Arm > 0);
        return mean == 0 || bothSigns ? null : Math.Abs(mean);
    }
}
