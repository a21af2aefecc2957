using System.Globalization;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Tests.Support;

/// <summary>What an editor's YAML support sees of a text: JSON by YAML 1.2's core schema.</summary>
internal static class YamlAsJson
{
    public static string Convert(string yaml)
    {
        var log = new ErrorLog("x.yaml");
        Node? root = NodeParser.Parse(yaml, "", (line, column) => new Place("x.yaml", line, column), log);
        log.ThrowIfAny();
        return Convert(root!)!.ToJsonString();
    }

    private static JsonNode? Convert(Node node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        ScalarNode { Kind: PlainKind.Null } => null,
        ScalarNode { Kind: PlainKind.Flag } flag => char.ToLowerInvariant(flag.Text[0]) == 't',
        ScalarNode { Kind: PlainKind.Number } number => ulong.TryParse(number.Text, CultureInfo.InvariantCulture, out ulong whole)
            ? whole
            : double.Parse(number.Text, CultureInfo.InvariantCulture),
        ScalarNode scalar => scalar.Text,
        _ => throw new InvalidOperationException("a refused node without an error"),
    };
}
