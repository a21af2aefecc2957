using System.Text.RegularExpressions;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>GML (Himsolt 1996), as networkx, igraph and Gephi write it.</summary>
internal sealed partial class GmlFormat : IGraphFormat
{
    private const int Deepest = 64;

    public string Name => "GML";

    public bool Recognises(ReadOnlySpan<char> head) => Beginning().IsMatch(head);

    public GraphReading Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        var tokens = new GmlTokens(text);
        var file = new GmlGraph(new SourceTargetTies(Name, network, graph, errors), graph, errors);
        var around = new Stack<(string Key, int Line)>();
        tokens.Next();
        while (tokens.Kind != GmlKind.End)
        {
            if (tokens.Kind == GmlKind.Close && around.TryPop(out (string Key, int Line) closed))
            {
                file.Close(closed.Key, around.Count, closed.Line);
                tokens.Next();
                continue;
            }

            (string key, int line) = (tokens.Text, tokens.Line);
            GmlKind kind = tokens.Kind;
            tokens.Next();
            if (kind != GmlKind.Word || tokens.Kind is GmlKind.End or GmlKind.Close)
            {
                throw new UnreadableGraphException(line, "no pair of a key and a value", "keys with values");
            }

            if (tokens.Kind != GmlKind.Open)
            {
                file.Set(key, tokens.Text, around.Count > 0 ? around.Peek().Key : "", around.Count, line);
            }
            else
            {
                around.Push((key, line));
                file.Open(key, around.Count, line);
                if (around.Count > Deepest)
                {
                    throw new UnreadableGraphException(line, $"lists more than {Deepest} deep", "flatter lists");
                }
            }

            tokens.Next();
        }

        return around.Count == 0
            ? file.End(tokens.Comments)
            : throw new UnreadableGraphException(tokens.Line, "a list that is not closed", "a whole GML file");
    }

    // Pairs of keys and values, such as the creator's, and comments may stand before the graph.
    [GeneratedRegex(
        "\\A(\\s|#[^\\n]*\\n|[A-Za-z]\\w*\\s+(\"[^\"]*\"|[-+.\\w]+)\\s)*graph\\s*\\[",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();
}
