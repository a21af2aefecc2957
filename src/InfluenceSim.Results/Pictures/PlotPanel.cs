using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.Pictures;

/// <summary>
/// Outcomes that share an axis: relative changes in percent, or differences of shares in percentage points, of which a
/// relative change would mean nothing.
/// </summary>
internal sealed record PlotPanel(IReadOnlyList<PairedDifference> Rows, bool InPoints, PlotScale Scale)
{
    public string Unit => InPoints ? "pp" : "%";

    public string Caption => InPoints ? "percentage points" : "relative change";

    /// <summary>The panels that a comparison needs, shifts first: they are what it is mostly about.</summary>
    public static IReadOnlyList<PlotPanel> Of(IReadOnlyList<PairedDifference> rows, double left, double width) =>
        [.. rows.GroupBy(IsInPoints).OrderByDescending(panel => panel.Key).Select(panel => new PlotPanel(
            [.. panel], panel.Key,
            PlotScale.For([.. panel.Select(row => (Estimate(row, panel.Key), Interval(row, panel.Key)))], left, width)))];

    public double? Estimate(PairedDifference row) => Estimate(row, InPoints);

    public Interval? Interval(PairedDifference row) => Interval(row, InPoints);

    /// <summary>Whether some of a row lies off the axis.</summary>
    public bool Leaves(PairedDifference row) => Estimate(row) is { } estimate
        && (Math.Min(estimate, Interval(row)?.Low ?? estimate) < Scale.Low
            || Math.Max(estimate, Interval(row)?.High ?? estimate) > Scale.High);

    private static bool IsInPoints(PairedDifference row) => row is { IsDifference: true, IsShare: true };

    private static double? Estimate(PairedDifference row, bool points) => 100 * (points ? row.Difference : row.RelativeChange);

    // A bound of what was not seen is far wider than any interval, and would leave the others no room.
    private static Interval? Interval(PairedDifference row, bool points) =>
        row.Verdict == Verdict.NoneSeen ? null : (points ? row.Interval : row.RelativeInterval)?.Over(0.01);
}
