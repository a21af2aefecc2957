using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>GEXF (versions 1.1 to 1.3), as Gephi and networkx write it. Of a graph that changes over time all ties count.</summary>
internal sealed class GexfFormat : IGraphFormat
{
    // Labels and weights are attributes of their elements; a tie without a type has that of the graph.
    private const string Undirected = "undirected";

    public string Name => "GEXF";

    public bool Recognises(ReadOnlySpan<char> head) => XmlGraph.RootOf(head, out _) == "gexf";

    public GraphReading Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        var ties = new SourceTargetTies(Name, network, graph, errors);
        XmlGraph.RefuseDocumentType(text.Head, Name);
        using var xml = new XmlGraph(Name, text);
        bool isOfTies = false;
        string? weightKey = null;
        bool isMutual = true;
        Tie? tie = null;
        while (xml.Next())
        {
            if (xml.IsStart)
            {
                switch (xml.Name)
                {
                    case "graph":
                        isMutual = TieTypes.Of(xml["defaultedgetype"] ?? Undirected) ?? true;
                        break;
                    case "attributes":
                        isOfTies = xml["class"] == "edge";
                        break;
                    case "attribute" when isOfTies && ties.IsWeight(xml["title"]):
                        weightKey = xml["id"];
                        break;
                    case "node":
                        graph.List(xml["id"] ?? "", xml["label"], xml.Line);
                        break;
                    case "edge":
                        tie = new Tie(xml["source"], xml["target"], TieTypes.Of(xml["type"]) ?? isMutual, Weight(xml, ties), xml.Line);
                        break;
                    case "attvalue" when tie is not null && weightKey is not null && (xml["for"] ?? xml["id"]) == weightKey:
                        tie = tie with { Weight = xml["value"] };
                        break;
                }
            }

            if (xml.IsEnd && xml.Name == "edge" && tie is not null)
            {
                ties.Add(tie.Source, tie.Target, tie.IsMutual, tie.Weight, tie.Line);
                tie = null;
            }
        }

        return ties.End();
    }

    private static string? Weight(XmlGraph xml, SourceTargetTies ties) =>
        xml["weight"] is { } weight && ties.IsWeight("weight") ? weight : null;

    private sealed record Tie(string? Source, string? Target, bool IsMutual, string? Weight, int Line);
}
