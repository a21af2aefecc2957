using System.Globalization;
using System.Text.Json.Nodes;

namespace InfluenceSim.Scenarios.Text;

/// <summary>Nodes as JSON, the way the schema quotes them.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(Node node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        ScalarNode { Kind: PlainKind.Null } => null,
        ScalarNode { Kind: PlainKind.Flag } flag => flag.Text[0] is 't' or 'T',
        ScalarNode { Kind: PlainKind.Number } number => double.Parse(number.Text, CultureInfo.InvariantCulture),
        ScalarNode text => JsonValue.Create(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "was refused"),
    };
}
