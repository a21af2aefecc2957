using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>Ties of formats that call their ends source and target and say themselves which ties go one way.</summary>
internal sealed class SourceTargetTies
{
    private const string Source = "source";
    private const string Target = "target";

    // A file of nothing but different attributes should not fill the memory.
    private const int MostNames = 100;

    private readonly GraphGatherer _graph;
    private readonly GraphErrors _errors;
    private readonly NetworkParameters _network;
    private readonly string _format;
    private readonly bool _isTurned;
    private readonly SortedSet<string> _attributes = new(StringComparer.Ordinal);
    private bool _isWeighted;
    private bool _anyOneWay;
    private bool _anyMutual;

    /// <summary>Holds what the scenario states against what such a format can say.</summary>
    public SourceTargetTies(string format, NetworkParameters network, GraphGatherer graph, GraphErrors errors)
    {
        (_format, _network, _graph, _errors) = (format, network, graph, errors);
        graph.ListsPeople = true;
        RequireEnd("network.follower", network.Follower);
        RequireEnd("network.followed", network.Followed);
        if (!errors.Any && network.Follower is not null && network.Follower == network.Followed)
        {
            errors.AddKey("network.followed", "the same column as network.follower", "source and target");
        }

        if (network.Delimiter != GraphDelimiter.Auto)
        {
            errors.AddKey("network.delimiter", $"{format} has no delimiter", "such a key with an edge list only");
        }

        errors.ThrowIfAny();
        _isTurned = network.Follower == Target;
    }

    /// <summary>The attribute with the weights; null where they are left aside.</summary>
    public string? Weight => _network.Weight;

    /// <summary>Remembers the name of an attribute of ties, and says whether it holds the weights.</summary>
    public bool IsWeight(string? attribute)
    {
        if (attribute is not null && _attributes.Count < MostNames)
        {
            _attributes.Add(attribute);
        }

        return attribute is not null && Weight is not null && attribute.Equals(Weight, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Adds a tie; an end that is missing is reported.</summary>
    public void Add(string? source, string? target, bool isMutual, string? weightText, int line)
    {
        double weight = 1;
        _isWeighted |= weightText is not null;
        if (source is null || target is null)
        {
            _errors.Add(line, "a tie without a source or a target", "both");
        }
        else if (weightText is not null && TieWeight.Fault(weightText, out weight) is { } fault)
        {
            _errors.Add(line, fault, TieWeight.Allowed);
        }
        else
        {
            bool isBoth = !(_network.Directed ?? !isMutual);
            _anyMutual |= isBoth;
            _anyOneWay |= !isBoth;
            _graph.Tie(_isTurned ? target : source, _isTurned ? source : target, isBoth, weight > 0, line);
        }
    }

    /// <summary>Ends the reading and says how it went.</summary>
    public GraphReading End(long comments = 0)
    {
        if (Weight is not null && !_isWeighted)
        {
            string known = _attributes.Count > 0
                ? string.Join(", ", _attributes.Take(20).Select(Shown.Text))
                : "no such key, as ties have no attributes";
            _errors.AddKey("network.weight", $"no tie has the attribute '{Shown.Text(Weight)}'", known, Nearest.To(Weight, _attributes));
        }

        _graph.EndTies();
        string oneWay = _isTurned ? "the target follows the source" : "the source follows the target";
        return new GraphReading
        {
            Format = _format,
            Comments = comments,
            Direction = !_anyMutual ? oneWay : _anyOneWay ? $"{oneWay}, undirected ties go both ways" : "a tie goes both ways",
        };
    }

    private void RequireEnd(string key, string? stated)
    {
        if (stated is not (null or Source or Target))
        {
            string found = $"no column '{Shown.Text(stated)}' in {_format}";
            _errors.AddKey(key, found, $"{Source}, {Target}", Nearest.To(stated, [Source, Target]));
        }
    }
}
