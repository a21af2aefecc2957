using InfluenceSim.Model.Measures;
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
/// <param name="Interval">
/// 95 % interval of the difference by Student's t, no wider than the range of the measure allows. Where all differences are equal, a
/// bound of what was not seen: of shares, and of counts that were 0 in all runs; 0 to 0 where the runs are the same. None from fewer
/// than two pairs, and where nothing bounds it.
/// </param>
/// <param name="RelativeChange">
/// Difference over the size of the reference mean, so that its sign is that of the difference; none where the reference is
/// zero, where the quantity takes both signs, or where its zero is a comparison or a convention: it then has no size to compare with.
/// </param>
/// <param name="RelativeInterval">
/// The interval over the size of the reference mean, which is taken as given; from -1 on where nothing is below 0. None where no
/// difference was seen though the runs differ.
/// </param>
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
    /// <summary>Fewer pairs have an interval that is hardly ever clear of zero, and nothing to say of what is rare.</summary>
    public const int FewestPairs = 3;

    /// <summary>
    /// Whether the values have no zero of their own, as differences have none, so that there is no relative change of them.
    /// </summary>
    public bool IsDifference { get; init; }

    /// <summary>Two-sided p-value of no difference, of the test that the interval rests on; none where there was no test.</summary>
    public double? PValue { get; init; }

    /// <summary>The same held against all tests of the table (Holm 1979); none where there was no test.</summary>
    public double? HolmPValue { get; init; }

    /// <summary>Whether what is shown is shown after Holm's adjustment too; none where nothing is shown.</summary>
    public bool? StillShown =>
        Verdict is Verdict.Raised or Verdict.Lowered && HolmPValue is { } adjusted ? adjusted <= 1 - MeanInterval.Coverage : null;

    /// <summary>
    /// About how many replicates more would show a difference of the size found, with a power of 80 % and the spread found; none where
    /// one is shown, or where more than <see cref="PlannedReplicates.Most"/> would be needed.
    /// </summary>
    public int? MoreReplicates { get; init; }

    internal static PairedDifference Of(
        Outcome outcome, string referenceArm, string arm, IReadOnlyList<(double Reference, double Arm)> pairs, bool sameRuns = false)
    {
        PairedStatistics statistics = MeasuredPairs.Of(pairs, outcome.Measure, sameRuns);
        Verdict verdict = Verdicts.Of(statistics, sameRuns);
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
            scale is { } divisor && verdict != Verdict.NoneSeen ? Relative(statistics.Interval, divisor, outcome.Measure.Scale) : null,
            statistics.PairingFactor,
            verdict)
        {
            IsDifference = !outcome.Measure.Scale.HasTrueZero,
            PValue = pairs.Count < FewestPairs ? null : statistics.PValue,
            MoreReplicates = verdict == Verdict.NoDifferenceShown ? More(statistics) : null,
        };
    }

    private static Interval? Relative(Interval? interval, double divisor, Scale scale) =>
        scale.Low >= 0 ? interval?.Over(divisor).Within(-1, double.PositiveInfinity) : interval?.Over(divisor);

    private static int? More(PairedStatistics statistics) =>
        PlannedReplicates.For(statistics.Difference, statistics.Deviation ?? 0) is { } planned
            ? Math.Max(1, planned - statistics.Pairs)
            : null;

    private static double? RelativeScale(IReadOnlyList<(double Reference, double Arm)> pairs, double mean)
    {
        bool bothSigns = pairs.Any(pair => pair.Reference < 0 || pair.Arm < 0) && pairs.Any(pair => pair.Reference > 0 || pair.Arm > 0);
        return mean == 0 || bothSigns ? null : Math.Abs(mean);
    }
}
