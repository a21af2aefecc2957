using System.Globalization;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Pajek's network files (.net), as it, networkx, igraph and Gephi write them. The third field of a tie is its weight.</summary>
internal sealed class PajekFormat : IGraphFormat
{
    private const string Sections = "*Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist";

    // A count is cheap to write: of people without a line of their own there may be so many.
    private const int MostUnwritten = 1_000_000;

    public string Name => "Pajek";

    public bool Recognises(ReadOnlySpan<char> head)
    {
        foreach (ReadOnlySpan<char> line in head.EnumerateLines())
        {
            ReadOnlySpan<char> data = line.Trim();
            if (!data.IsEmpty && data[0] != '%')
            {
                int end = data.IndexOfAny(" \t:");
                string word = (end < 0 ? data : data[..end]).ToString().ToUpperInvariant();
                return word is "*NETWORK" or "*VERTICES" or "*ARCS" or "*EDGES" or "*ARCSLIST" or "*EDGESLIST" or "*MATRIX";
            }
        }

        return false;
    }

    public GraphReading Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        var ties = new SourceTargetTies(Name, network, graph, errors);
        bool isWeighed = ties.IsWeight("weight");
        var lines = new DelimitedLines(text, DelimitedLines.Blanks, commentMarks: "%");
        string section = "";
        int people = 0;
        var written = new HashSet<int>();
        while (lines.Next())
        {
            if (lines.Fault is { } fault)
            {
                errors.Add(lines.Line, fault, "fields parted by blanks");
            }
            else if (lines[0] is ['*', ..])
            {
                section = SectionOf(lines[0]);
                if (section == "*VERTICES")
                {
                    people = PeopleIn(lines, errors);
                }
                else if (section is not ("*NETWORK" or "*ARCS" or "*EDGES" or "*ARCSLIST" or "*EDGESLIST"))
                {
                    throw new UnreadableGraphException(lines.Line, $"the section '{Text.Shown.Text(lines[0].ToString())}'", Sections);
                }
            }
            else if (section == "*VERTICES")
            {
                AddPerson(lines, people, written, graph, errors);
            }
            else if (section is "*ARCS" or "*EDGES" && lines.Count >= 2)
            {
                string? weight = isWeighed && lines.Count > 2 ? lines[2].ToString() : null;
                ties.Add(Number(lines[0]), Number(lines[1]), section == "*EDGES", weight, lines.Line);
            }
            else if (section is "*ARCSLIST" or "*EDGESLIST" && lines.Count >= 2)
            {
                for (int index = 1; index < lines.Count; index++)
                {
                    ties.Add(Number(lines[0]), Number(lines[index]), section == "*EDGESLIST", null, lines.Line);
                }
            }
            else
            {
                errors.Add(lines.Line, "a line that belongs to no section", Sections);
            }
        }

        AddUnwritten(people, written, graph);
        return ties.End(lines.Comments);
    }

    private static string SectionOf(ReadOnlySpan<char> word)
    {
        int relation = word.IndexOf(':');
        return (relation < 0 ? word : word[..relation]).ToString().ToUpperInvariant();
    }

    private static int PeopleIn(DelimitedLines lines, GraphErrors errors)
    {
        if (lines.Count >= 2 && int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out int people))
        {
            return people;
        }

        errors.Add(lines.Line, "no number of vertices", "*Vertices and a whole number");
        return 0;
    }

    private static void AddPerson(DelimitedLines lines, int people, HashSet<int> written, GraphGatherer graph, GraphErrors errors)
    {
        if (!int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > people)
        {
            errors.Add(lines.Line, "no number of a vertex", "a whole number from 1 to that of *Vertices");
        }
        else if (written.Add(number))
        {
            graph.List(Number(lines[0]), lines.Count > 1 ? lines[1].ToString() : null, lines.Line);
        }
        else
        {
            errors.Add(lines.Line, "a vertex that is there already", "a vertex once");
        }
    }

    private static void AddUnwritten(int people, HashSet<int> written, GraphGatherer graph)
    {
        if (people - written.Count > MostUnwritten)
        {
            throw new UnreadableGraphException(
                1,
                string.Create(CultureInfo.InvariantCulture, $"{people - written.Count:#,0} vertices without a line of their own"),
                string.Create(CultureInfo.InvariantCulture, $"at most {MostUnwritten:#,0}"));
        }

        for (int number = 1; number <= people; number++)
        {
            if (!written.Contains(number))
            {
                graph.List(number.ToString(CultureInfo.InvariantCulture), null, 1);
            }
        }
    }

    // "01" is vertex 1.
    private static string Number(ReadOnlySpan<char> field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : field.ToString();
}
