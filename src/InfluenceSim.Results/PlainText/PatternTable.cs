using InfluenceSim.Experiments.Validation;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.PlainText;

/// <summary>Patterns as a table in plain text.</summary>
public static class PatternTable
{
    /// <summary>Widest line: statistic and source go below their row, since columns for them would not fit a terminal.</summary>
    internal const int Width = 110;
    private const string Indent = "  ";

    /// <summary>Renders the rows and a closing line with the count of each verdict.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(IReadOnlyList<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        TextTable table = new(new("Pattern"), new("Verdict"), new("Mean", Right: true), new("95 % interval", Right: true), new("Range"));
        foreach (PatternRow row in rows)
        {
            table.Add(
                row.Pattern, PatternWords.Verdict(row.Verdict), PatternWords.Mean(row), PatternWords.Interval(row),
                PatternWords.Range(row.Range));
            foreach (string line in WrappedText
                .Lines($"{row.Statistic}; events: {PatternWords.Events(row)}; {row.Source}", Width - Indent.Length))
            {
                table.AddNote(Indent + line);
            }
        }

        return $"{table}\n{PatternWords.Closing(rows)}\n";
    }
}
