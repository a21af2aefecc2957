using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>One outcome of the only arm of a scenario, over its replicates.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Group">Group.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="IsShare">Whether the values are shares of a whole, so that percent say more.</param>
/// <param name="IsDifference">Whether the values have no zero of their own.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Replicates">Replicates that have the value.</param>
/// <param name="Mean">Mean over these replicates.</param>
/// <param name="Interval">
/// 95 % interval of the mean by Student's t, within the range of the measure; where all values are equal, what is known of those that
/// were not seen. None from fewer than two replicates, or where nothing is known.
/// </param>
public sealed record OutcomeLevel(
    string Measure, string Group, string Title, string Unit, bool IsShare, bool IsDifference, string Arm, int Replicates, double? Mean,
    Interval? Interval)
{
    internal static OutcomeLevel Of(Outcome outcome, string arm, IEnumerable<RunResult> runs, PolicyDay from)
    {
        double[] values =
        [
            .. runs.Where(run => run.Arm == arm).Select(run => RunValue.Of(run, outcome.Measure, outcome.Group, from)).OfType<double>(),
        ];
        var mean = MeanInterval.Over(values);
        return new OutcomeLevel(
            outcome.Measure.Name,
            outcome.Group,
            outcome.Title,
            outcome.Measure.Unit,
            outcome.Measure.Scale.IsPercent,
            !outcome.Measure.Scale.HasTrueZero,
            arm,
            mean.Count,
            mean.Count > 0 ? mean.Mean : null,
            Known(mean, outcome.Measure));
    }

    private static Interval? Known(MeanInterval mean, MeasureDefinition measure)
    {
        if (mean.Interval is not { } interval || interval.Low < interval.High)
        {
            return MeasuredRange.Clamp(mean.Interval, measure);
        }

        // All values are equal: the share of replicates with another one has a bound.
        if (measure.Scale.Kind == ScaleKind.Count && mean.Mean == 0)
        {
            return new Interval(0, ZeroEvents.MeanAtMost(mean.Count));
        }

        double others = ZeroEvents.ShareAtMost(mean.Count);
        return MeasuredRange.Of(measure) is { } range
            ? new Interval(mean.Mean - (others * (mean.Mean - range.Low)), mean.Mean + (others * (range.High - mean.Mean)))
            : null;
    }
}
