using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>GraphML (Brandes et al. 2002), as networkx, igraph and Gephi write it.</summary>
internal sealed class GraphMlFormat : IGraphFormat
{
    public string Name => "GraphML";

    public bool Recognises(ReadOnlySpan<char> head) => XmlGraph.RootOf(head, out _) == "graphml";

    public GraphReading Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        var ties = new SourceTargetTies(Name, network, graph, errors);
        XmlGraph.RefuseDocumentType(text.Head, Name);
        using var xml = new XmlGraph(Name, text);
        var keys = new GraphMlKeys(ties);
        Node? node = null;
        Tie? tie = null;
        bool isMutual = false;
        bool hasGraph = false;
        while (xml.Next())
        {
            if (xml.IsStart)
            {
                switch (xml.Name)
                {
                    case "graph" when hasGraph && xml.Depth == 1:
                        errors.Add(xml.Line, "a second graph", "one graph");
                        break;
                    case "graph" when xml.Depth == 1:
                        hasGraph = true;
                        isMutual = xml["edgedefault"] == "undirected";
                        break;
                    case "node":
                        Add(node, graph);
                        node = new Node(xml["id"] ?? "", null, xml.Line);
                        break;
                    case "edge":
                        bool isBoth = xml["directed"] is { } directed ? directed == "false" : isMutual;
                        tie = new Tie(xml["source"], xml["target"], isBoth, keys.StandardWeight, xml.Line);
                        break;
                    case "hyperedge":
                        errors.Add(xml.Line, "a tie of more than two people (hyperedge)", "ties of two people");
                        break;
                    case "key":
                        keys.Declare(xml);
                        break;
                    case "data" when tie is not null && keys.IsWeight(xml["key"]):
                        tie = tie with { Weight = xml.Value() };
                        break;
                    case "data" when tie is null && node is not null && keys.IsLabel(xml["key"]):
                        node = node with { Label = xml.Value() };
                        break;
                }
            }

            if (xml.IsEnd && xml.Name == "node")
            {
                Add(node, graph);
                node = null;
            }
            else if (xml.IsEnd && xml.Name == "edge" && tie is not null)
            {
                ties.Add(tie.Source, tie.Target, tie.IsMutual, tie.Weight, tie.Line);
                tie = null;
            }
        }

        return ties.End();
    }

    private static void Add(Node? node, GraphGatherer graph)
    {
        if (node is not null)
        {
            graph.List(node.Id, node.Label, node.Line);
        }
    }

    private sealed record Node(string Id, string? Label, int Line);

    private sealed record Tie(string? Source, string? Target, bool IsMutual, string? Weight, int Line);
}
