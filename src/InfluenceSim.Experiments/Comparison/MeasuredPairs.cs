using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>
/// What pairs of values show where their scale is known: no interval leaves its range, and where Student's t is silent, because all
/// differences are equal, there is a bound for what was not seen.
/// </summary>
internal static class MeasuredPairs
{
    /// <summary>The statistics of some pairs.</summary>
    /// <param name="pairs">Values of the reference and of the arm, a pair a replicate.</param>
    /// <param name="measure">What they are values of.</param>
    /// <param name="sameRuns">Whether both runs of every pair are the same to the last bit.</param>
    public static PairedStatistics Of(
        IReadOnlyList<(double Reference, double Arm)> pairs, MeasureDefinition measure, bool sameRuns)
    {
        bool isCountOfNothing =
            measure.Scale.Kind == ScaleKind.Count && pairs.All(pair => pair.Reference == 0 && pair.Arm == 0);
        return Of(PairedStatistics.Of(pairs), MeasuredRange.Width(measure), isCountOfNothing, sameRuns);
    }

    /// <summary>The same of values that have no range.</summary>
    public static PairedStatistics Of(IReadOnlyList<(double Reference, double Arm)> pairs, bool sameRuns) =>
        Of(PairedStatistics.Of(pairs), null, isCountOfNothing: false, sameRuns);

    private static PairedStatistics Of(PairedStatistics pairs, double? width, bool isCountOfNothing, bool sameRuns) => pairs switch
    {
        { Pairs: < 2 } => pairs,
        { AreEqual: true } when sameRuns => pairs with { Interval = new Interval(0, 0), PValue = null },
        { Pairs: < PairedDifference.FewestPairs, Interval: null } => pairs,
        { Interval: { } interval } => width is { } most ? pairs with { Interval = interval.Within(-most, most) } : pairs,
        _ when isCountOfNothing => pairs with { Interval = Around(0, ZeroEvents.MeanOfTwoAtMost(pairs.Pairs)) },
        _ when width is { } range => Bounded(pairs, range),
        _ => pairs,
    };

    /// <summary>
    /// All differences were c, so that the share q of replicates with another one has a bound. Their differences are from -R to R,
    /// where R is the width of the range: the mean is from c - q (c + R) to c + q (R - c). It excludes zero at every level above the
    /// p-value (R / (R + |c|))^n.
    /// </summary>
    private static PairedStatistics Bounded(PairedStatistics pairs, double range)
    {
        double others = ZeroEvents.ShareAtMost(pairs.Pairs);
        double seen = pairs.Difference;
        return pairs with
        {
            Interval = new Interval(seen - (others * (seen + range)), seen + (others * (range - seen))),
            PValue = Math.Pow(range / (range + Math.Abs(seen)), pairs.Pairs),
        };
    }

    private static Interval Around(double middle, double half) => new(middle - half, middle + half);
}
