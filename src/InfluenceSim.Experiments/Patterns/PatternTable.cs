using System.Globalization;
using InfluenceSim.Experiments.Comparison;

namespace InfluenceSim.Experiments.Patterns;

/// <summary>Patterns as a table in plain text.</summary>
public static class PatternTable
{
    private const int MostDecimals = 15;

    /// <summary>Renders the rows and a closing line with the count of each verdict.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(IReadOnlyList<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TextTable table = new(
            new("Pattern"), new("Verdict"), new("Mean", Right: true), new("95 % interval", Right: true), new("Range"), new("Events", Right: true), new("Source"));
        foreach (PatternRow row in rows)
        {
            table.Add(
                row.Pattern,
                Words(row.Verdict),
                row.Mean is { } mean ? Mean(mean, row.Range) : "-",
                row.Interval is { } interval ? $"[{Number(interval.Low)}, {Number(interval.High)}]" : "-",
                row.Range.ToString(),
                row.Events.ToString("N0", CultureInfo.InvariantCulture),
                row.Source);
            table.AddNote("  " + row.Statistic);
        }

        int Count(PatternVerdict verdict) => rows.Count(row => row.Verdict == verdict);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{table}\n{Count(PatternVerdict.Holds)} of {rows.Count} patterns hold, {Count(PatternVerdict.DoesNotHold)} do not, {Count(PatternVerdict.TooFewToTest)} had too few events to test.\n");
    }

    private static string Words(PatternVerdict verdict) => verdict switch
    {
        PatternVerdict.Holds => "holds",
        PatternVerdict.DoesNotHold => "DOES NOT HOLD",
        _ => "too few to test",
    };

    /// <summary>As many digits as it takes not to print a mean on the other side of a bound than it lies.</summary>
    private static string Mean(double mean, PatternRange range)
    {
        int decimals = NumberText.Decimals(Math.Abs(mean), 3);
        while (decimals < MostDecimals && range.Holds(Math.Round(mean, decimals)) != range.Holds(mean))
        {
            decimals++;
        }

        return NumberText.Fixed(mean, decimals);
    }

    private static string Number(double value) => NumberText.Fixed(value, NumberText.Decimals(Math.Abs(value), 3));
}
