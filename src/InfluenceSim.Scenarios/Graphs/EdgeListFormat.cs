using System.Globalization;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>A tie a line, in columns; all that is no other format.</summary>
internal sealed class EdgeListFormat : IGraphFormat
{
    public string Name => "an edge list";

    public bool Recognises(ReadOnlySpan<char> head) => true;

    public GraphReading Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        EdgeListLayout layout = EdgeListLayout.Of(text, network, errors);
        errors.ThrowIfAny();
        var lines = new DelimitedLines(text, layout.Separator, layout.Columns);
        string fields = layout.Columns == 2 ? "two ids" : $"{layout.Columns} fields";
        string allowed = $"{fields} parted by {Words(layout.Separator)}";
        var oddities = new EdgeListOddities();
        bool isHeader = layout.Header is not null;
        while (lines.Next())
        {
            if ((lines.Fault ?? CountFault(lines.Count, layout.Columns)) is { } fault)
            {
                errors.Add(lines.Line, fault, allowed);
            }
            else if (!isHeader)
            {
                oddities.See(lines, layout);
                Add(lines, layout, network, graph, errors);
            }

            isHeader = false;
        }

        return new GraphReading
        {
            Format = "edge list",
            Comments = lines.Comments,
            Direction = network.Directed == false ? "a tie goes both ways" : layout.Direction,
            Warnings = [.. oddities.Warnings(lines, layout, graph)],
        };
    }

    private static void Add(DelimitedLines lines, EdgeListLayout layout, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        double weight = 1;
        if (layout.Weight is { } column && TieWeight.Fault(lines[column], out weight) is { } fault)
        {
            errors.Add(lines.Line, fault, TieWeight.Allowed);
            return;
        }

        bool isMutual = layout.Type is { } type && TieTypes.Of(lines[type]) == true;
        graph.Tie(lines[layout.Follower], lines[layout.Followed], !(network.Directed ?? !isMutual), weight > 0, lines.Line);
    }

    private static string? CountFault(int count, int columns) =>
        count == columns ? null
        : count == 1 ? "one field only"
        : columns == 2 ? "more than two fields"
        : string.Create(CultureInfo.InvariantCulture, $"{count} fields");

    private static string Words(char separator) => separator switch
    {
        '\t' => "tabs",
        ',' => "commas",
        ';' => "semicolons",
        '|' => "bars",
        _ => "blanks",
    };
}
