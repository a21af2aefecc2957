namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Makes people and ties of the lists of a GML file.</summary>
internal sealed class GmlGraph(SourceTargetTies ties, GraphGatherer graph, GraphErrors errors)
{
    // Depth of the lists "graph", and "node" and "edge" in it.
    private const int OfGraph = 1;
    private const int OfItem = 2;

    private bool _isMutual = true;
    private bool _hasGraph;
    private bool _hasTies;
    private string? _id;
    private string? _name;
    private string? _label;
    private string? _source;
    private string? _target;
    private string? _weight;

    public void Open(string key, int depth, int line)
    {
        if (depth == OfGraph && key == "graph")
        {
            if (_hasGraph)
            {
                errors.Add(line, "a second graph", "one graph");
            }

            _hasGraph = true;
        }

        if (depth == OfItem)
        {
            _id = _name = _label = _source = _target = _weight = null;
        }
    }

    public void Set(string key, string value, string around, int depth, int line)
    {
        switch (depth, around, key)
        {
            case (OfGraph, "graph", "directed"):
                _isMutual = value != "1";
                if (_hasTies)
                {
                    errors.Add(line, "'directed' behind the first edge", "it before all edges");
                }

                break;
            case (OfItem, "node", "id"):
                _id = value;
                break;
            case (OfItem, "node", "name"):
                _name = value;
                break;
            case (OfItem, "node", "label"):
                _label = value;
                break;
            case (OfItem, "edge", "source"):
                _source = value;
                break;
            case (OfItem, "edge", "target"):
                _target = value;
                break;
            case (OfItem, "edge", _) when ties.IsWeight(key):
                _weight = value;
                break;
        }
    }

    public void Close(string key, int depthAround, int line)
    {
        switch (depthAround, key)
        {
            case (OfGraph, "node"):
                graph.List(_id ?? "", _name ?? _label, line);
                break;
            case (OfGraph, "edge"):
                _hasTies = true;
                ties.Add(_source, _target, _isMutual, _weight, line);
                break;
        }
    }

    public GraphReading End(long comments) => ties.End(comments);
}
