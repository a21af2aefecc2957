using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.Words;

/// <summary>How the numbers of one outcome are written, the same for all arms so that they line up.</summary>
internal sealed record OutcomeFormat(bool IsShare, bool IsDifference, int ValueDecimals, int DifferenceDecimals)
{
    public static OutcomeFormat Of(IReadOnlyCollection<PairedDifference> rows) => Of(
        rows.Any(row => row.IsShare),
        rows.Any(row => row.IsDifference),
        rows.Max(row => Math.Max(Math.Abs(row.ReferenceMean ?? 0), Math.Abs(row.ArmMean ?? 0))),
        rows.Select(row => Resolution(Interval(row), row.Difference ?? 0)));

    /// <summary>A level is written no finer than its interval allows.</summary>
    public static OutcomeFormat Of(OutcomeLevel level)
    {
        OutcomeFormat format = Of(
            level.IsShare, level.IsDifference, Math.Abs(level.Mean ?? 0), [Resolution(level.Interval, level.Mean ?? 0)]);
        return level.Interval is null ? format : format with { ValueDecimals = format.DifferenceDecimals };
    }

    public string Value(double? value) => value is { } number
        ? IsShare ? NumberText.Fixed(100 * number, ValueDecimals) + (IsDifference ? " pp" : " %") : NumberText.Fixed(number, ValueDecimals)
        : "-";

    /// <summary>A difference and its interval.</summary>
    public string Difference(PairedDifference row)
    {
        if (row.Difference is not { } number)
        {
            return "-";
        }

        double factor = IsShare ? 100 : 1;
        string text = NumberText.Signed(factor * number, DifferenceDecimals) + (IsShare ? " pp" : "");
        return Interval(row) is { } bounds ? $"{text} [{Bound(bounds.Low)}, {Bound(bounds.High)}]"
            : IsBoundOfNothing(row) ? $"{text} [none seen]"
            : $"{text} [no interval]";

        string Bound(double bound) => NumberText.Signed(factor * bound, DifferenceDecimals);
    }

    /// <summary>The interval of a level, in the unit of the level before it.</summary>
    public string Bounds(Interval interval)
    {
        double factor = IsShare ? 100 : 1;
        return $"[{Bound(interval.Low)}, {Bound(interval.High)}]";

        string Bound(double bound) => NumberText.Fixed(factor * bound, DifferenceDecimals);
    }

    /// <summary>The size of a difference, whatever its sign.</summary>
    public string Size(double difference) =>
        NumberText.Fixed((IsShare ? 100 : 1) * Math.Abs(difference), DifferenceDecimals) + (IsShare ? " pp" : "");

    private static OutcomeFormat Of(bool share, bool difference, double size, IEnumerable<double> resolutions)
    {
        double factor = share ? 100 : 1;
        double finest = resolutions.Select(width => factor * width).Where(width => width > 0).DefaultIfEmpty(0).Min();
        int values = NumberText.Decimals(factor * size, 3);
        return new OutcomeFormat(share, difference, values, finest > 0 ? NumberText.Decimals(finest, 2) : values);
    }

    private static Interval? Interval(PairedDifference row) => IsBoundOfNothing(row) ? null : row.Interval;

    // Where no pair of a share differs, the bound is as wide as a share's range allows: how many replicates may differ says more.
    private static bool IsBoundOfNothing(PairedDifference row) => row is { Verdict: Verdict.NoneSeen, IsShare: true };

    /// <summary>Digits beyond half the interval's width mean nothing.</summary>
    private static double Resolution(Interval? interval, double otherwise) => interval is { } bounds && bounds.High > bounds.Low
        ? (bounds.High - bounds.Low) / 2
        : Math.Abs(otherwise);
}
