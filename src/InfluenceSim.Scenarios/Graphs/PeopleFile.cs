using System.Globalization;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>A list of people beside a graph: one a line, or a table with a column of ids.</summary>
internal static class PeopleFile
{
    // No text has it: a line without a delimiter is one id, blanks and all.
    private const char None = '\0';

    public static IReadOnlyList<string> Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        char separator = EdgeListLayout.SeparatorOf(text, network.Delimiter, None);
        var head = new DelimitedLines(text.HeadLines(), separator);
        (int column, bool isHeader) = ColumnOf(head);
        var lines = new DelimitedLines(text, separator);
        int tied = graph.People;
        int added = 0;
        var listed = new HashSet<string>(StringComparer.Ordinal);
        while (lines.Next())
        {
            string? fault = lines.Fault ?? (column < lines.Count ? PersonId.Fault(lines[column]) : "too few fields");
            if (fault is not null)
            {
                errors.Add(lines.Line, fault, "an id a line, or a table with a column of ids");
            }
            else if (!isHeader)
            {
                added += graph.AddPerson(lines[column], lines.Line) ? 1 : 0;
                listed.Add(lines[column].ToString());
            }

            isHeader = false;
        }

        int missing = tied - (listed.Count - added);
        string told = string.Create(
            CultureInfo.InvariantCulture, $"{missing:#,0} of the people with ties are not in the list of network.nodes; they stay");
        return missing == 0 ? [] : [told];
    }

    private static (int Column, bool IsHeader) ColumnOf(DelimitedLines head)
    {
        if (!head.Next())
        {
            return (0, false);
        }

        string[] first = [.. Enumerable.Range(0, head.Count).Select(index => head[index].ToString())];
        int named = Array.FindIndex(first, field => HeaderWords.Of(field) == HeaderWord.Person);
        if (named >= 0)
        {
            return (named, true);
        }

        bool isAboveNumbers = head.Next() && head.Count == first.Length && IdOrder.IsNumber(head[0]);
        return (0, isAboveNumbers && !Array.Exists(first, field => IdOrder.IsNumber(field)));
    }
}
