using InfluenceSim.Experiments.Patterns;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Statistics of pairs (reference, arm) that share their random numbers.</summary>
internal sealed record PairedStatistics(
    int Pairs,
    double ReferenceMean,
    double ArmMean,
    double Difference,
    Interval? Interval,
    double? PairingFactor,
    Verdict Verdict)
{
    public static PairedStatistics Of(IReadOnlyList<(double Reference, double Arm)> pairs)
    {
        SampleMoments reference = SampleMoments.Of([.. pairs.Select(pair => pair.Reference)]);
        SampleMoments arm = SampleMoments.Of([.. pairs.Select(pair => pair.Arm)]);
        SampleMoments difference = SampleMoments.Of([.. pairs.Select(pair => pair.Arm - pair.Reference)]);
        MeanInterval mean = MeanInterval.Over(difference);
        return new PairedStatistics(
            pairs.Count,
            reference.Mean,
            arm.Mean,
            difference.Mean,
            mean.Interval,
            difference.Variance > 0 ? (reference.Variance + arm.Variance) / difference.Variance : null,
            Judge(pairs, mean));
    }

    private static Verdict Judge(IReadOnlyList<(double Reference, double Arm)> pairs, MeanInterval mean) => mean switch
    {
        { Count: 0 } => Verdict.NotMeasured,
        _ when pairs.All(pair => pair.Arm.Equals(pair.Reference)) => Verdict.ExactlyNoDifference,
        { Interval: null } => Verdict.TooFewReplicates,
        { Interval: { } interval } when interval.Holds(0) => Verdict.NoDifferenceShown,
        _ => mean.Mean > 0 ? Verdict.Raised : Verdict.Lowered,
    };
}
