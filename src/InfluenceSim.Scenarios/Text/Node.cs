namespace InfluenceSim.Scenarios.Text;

/// <summary>A piece of YAML with its place.</summary>
internal abstract record Node(Place Place);

/// <summary>A single value.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">The text without quotes.</param>
/// <param name="Quoted">Whether it was quoted, which makes it text whatever it looks like.</param>
internal sealed record ScalarNode(Place Place, string Text, bool Quoted) : Node(Place)
{
    public PlainKind Kind => Quoted ? PlainKind.Text : Plain.KindOf(Text);

    public bool IsNull => Kind == PlainKind.Null;
}

/// <summary>A list; overrides may change its items.</summary>
internal sealed record SequenceNode(Place Place, List<Node> Items) : Node(Place);

/// <summary>A mapping with unique keys, in the order of the text; overrides may change its entries.</summary>
internal sealed record MappingNode(Place Place, List<MappingEntry> Entries) : Node(Place);

/// <summary>One key of a mapping.</summary>
internal sealed record MappingEntry(Place Place, string Key, Node Value);

/// <summary>Something already reported as an error, about which nothing more is to be said.</summary>
internal sealed record RefusedNode(Place Place) : Node(Place);
