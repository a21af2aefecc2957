using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>Between which ends the value of a run can lie.</summary>
internal static class MeasuredRange
{
    /// <summary>The ends; none where one of them is open.</summary>
    public static Interval? Of(MeasureDefinition measure) =>
        measure.Scale.Low is { } low && High(measure) is { } high ? new Interval(low, high) : null;

    /// <summary>How far two values can be apart; none where one end is open.</summary>
    public static double? Width(MeasureDefinition measure) => Of(measure) is { } range ? range.High - range.Low : null;

    /// <summary>An interval of values, without what no value can be.</summary>
    public static Interval? Clamp(Interval? interval, MeasureDefinition measure) => interval?.Within(
        measure.Scale.Low ?? double.NegativeInfinity, High(measure) ?? double.PositiveInfinity);

    // A sum over days leaves the range of a day.
    private static double? High(MeasureDefinition measure) => measure.Aggregator == Aggregator.Sum ? null : measure.Scale.High;
}
