using InfluenceSim.Experiments.Validation;
using InfluenceSim.Results.Words;

namespace InfluenceSim.Results.Markdown;

/// <summary>
/// Tables of patterns in a Markdown document, each between markers of which the first is the command that made it: a table is
/// made anew in its place, whatever else the document says.
/// </summary>
public static class PatternDocument
{
    private const string End = "<!-- end -->\n";

    /// <summary>The document with a command's table in place of its last one, or at the end.</summary>
    /// <param name="document">The document.</param>
    /// <param name="command">The command.</param>
    /// <param name="rows">What the command found.</param>
    /// <returns>The new document.</returns>
    public static string With(string document, string command, IReadOnlyList<PatternRow> rows)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(rows);
        string table = Render(rows);
        if (Find(document, command) is { } place)
        {
            return string.Concat(document.AsSpan(0, place.Start), table, document.AsSpan(place.End));
        }

        string gap = document.Length == 0 ? "" : document.EndsWith('\n') ? "\n" : "\n\n";
        return $"{document}{gap}{Begin(command)}{table}{End}";
    }

    /// <summary>The table that a document has of a command; null where it has none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="command">The command.</param>
    /// <returns>The table as it was written.</returns>
    public static string? TableOf(string document, string command)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(document, command) is { } place ? document[place.Start..place.End] : null;
    }

    /// <summary>The lines of a table.</summary>
    /// <param name="table">What <see cref="TableOf"/> gave.</param>
    /// <returns>The lines below its titles.</returns>
    public static IReadOnlyList<PatternLine> Lines(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Split('\n').Select(PatternLine.Parse).OfType<PatternLine>().Where(line => line != PatternLine.Titles)];
    }

    private static (int Start, int End)? Find(string document, string command)
    {
        int begin = document.IndexOf(Begin(command), StringComparison.Ordinal);
        int start = begin + Begin(command).Length;
        int end = begin < 0 ? -1 : document.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0 ? null : (start, end);
    }

    private static string Begin(string command) => $"<!-- {command} -->\n";

    private static string Render(IReadOnlyList<PatternRow> rows) =>
        $"{PatternLine.Titles.Render()}|---|---|---|---|---|---|---|\n"
        + $"{string.Concat(rows.Select(row => PatternLine.Of(row).Render()))}\n{PatternWords.Closing(rows)}\n";
}
