using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>True or false.</summary>
internal sealed class FlagForm(bool nullable) : Form
{
    public override string Allowed => nullable ? "true, false or null" : "true or false";

    public override string Unit => "flag";

    public override string Range => nullable ? "`true`, `false`, `null`" : "`true`, `false`";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        switch (node)
        {
            case ScalarNode { Kind: PlainKind.Flag } scalar:
                value = scalar.Text[0] is 't' or 'T';
                return true;
            case ScalarNode { IsNull: true } when nullable:
                return true;
            default:
                return Refuse(node, path, log);
        }
    }

    public override JsonObject Schema(object? standard) => new() { ["type"] = nullable ? new JsonArray("boolean", "null") : "boolean" };

    public override JsonNode? Json(object? value) => (bool?)value;

    public override void Write(YamlText text, object? value) => text.Scalar(value switch { true => "true", false => "false", _ => "null" });
}
