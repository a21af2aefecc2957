using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>True or false.</summary>
internal sealed class FlagForm : Form
{
    public override string Allowed => "true or false";

    public override string Unit => "flag";

    public override string Range => "`true`, `false`";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (node is not ScalarNode { Kind: PlainKind.Flag } scalar)
        {
            return Refuse(node, path, log);
        }

        value = scalar.Text[0] is 't' or 'T';
        return true;
    }

    public override JsonObject Schema(object? standard) => new() { ["type"] = "boolean" };

    public override JsonNode? Json(object? value) => (bool)value!;

    public override void Write(YamlText text, object? value) => text.Scalar((bool)value! ? "true" : "false");
}
