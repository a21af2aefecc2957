using System.Globalization;
using InfluenceSim.Experiments.Validation;

namespace InfluenceSim.Results.Words;

/// <summary>A row's cells in words.</summary>
internal static class PatternWords
{
    private const int MostDecimals = 15;

    public static string Verdict(PatternVerdict verdict) => verdict switch
    {
        PatternVerdict.Holds => "holds",
        PatternVerdict.DoesNotHold => "DOES NOT HOLD",
        _ => "too few to test",
    };

    /// <summary>As many digits as it takes not to print a mean on the other side of a bound than it lies.</summary>
    public static string Mean(PatternRow row)
    {
        if (row.Mean is not { } mean)
        {
            return "-";
        }

        int decimals = NumberText.Decimals(Math.Abs(mean), 3);
        while (decimals < MostDecimals && row.Range.Holds(Math.Round(mean, decimals)) != row.Range.Holds(mean))
        {
            decimals++;
        }

        return NumberText.Fixed(mean, decimals);
    }

    public static string Interval(PatternRow row) =>
        row.Interval is { } interval ? $"[{Number(interval.Low)}, {Number(interval.High)}]" : "-";

    /// <summary>For example "2 to 2.8" or "over 0.5".</summary>
    public static string Range(PatternRange range) => (range.Low, range.High) switch
    {
        (null, null) => "any",
        ({ } low, null) => $"{(range.Strict ? "over" : "from")} {Bound(low)}",
        (null, { } high) => $"{(range.Strict ? "under" : "up to")} {Bound(high)}",
        ({ } low, { } high) => range.Strict ? $"over {Bound(low)}, under {Bound(high)}" : $"{Bound(low)} to {Bound(high)}",
    };

    public static string Events(PatternRow row) => row.Events.ToString("N0", CultureInfo.InvariantCulture);

    public static string Closing(IReadOnlyList<PatternRow> rows)
    {
        int Count(PatternVerdict verdict) => rows.Count(row => row.Verdict == verdict);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(PatternVerdict.Holds)} of {rows.Count} patterns hold, {Count(PatternVerdict.DoesNotHold)} do not, "
                + $"{Count(PatternVerdict.TooFewToTest)} had too few events to test.");
    }

    private static string Bound(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Number(double value) => NumberText.Fixed(value, NumberText.Decimals(Math.Abs(value), 3));
}
