namespace InfluenceSim.Scenarios.Graphs;

/// <summary>The attributes that a GraphML file declares, as far as they matter: labels of people and weights of ties.</summary>
/// <param name="ties">Who knows which attribute holds the weights.</param>
internal sealed class GraphMlKeys(SourceTargetTies ties)
{
    private string? _weight;
    private string? _label;
    private bool _isName;

    /// <summary>The weight of a tie that states none; null where the file declares none.</summary>
    public string? StandardWeight { get; private set; }

    /// <summary>Reads a declaration with the standard value that it may hold.</summary>
    public void Declare(XmlGraph xml)
    {
        string? id = xml["id"];
        string? name = xml["attr.name"] ?? id;
        string scope = xml["for"] ?? "all";
        if (scope is "node" or "all" && !_isName && name is "name" or "label")
        {
            (_label, _isName) = (id, name == "name");
        }

        if (scope is not ("edge" or "all") || !ties.IsWeight(name))
        {
            return;
        }

        _weight = id;
        int depth = xml.Depth;
        while (!xml.IsEnd || xml.Depth > depth)
        {
            if (!xml.Next())
            {
                return;
            }

            if (xml is { IsStart: true, Name: "default" })
            {
                StandardWeight = xml.Value();
            }
        }
    }

    public bool IsWeight(string? key) => key is not null && key == _weight;

    public bool IsLabel(string? key) => key is not null && key == _label;
}
