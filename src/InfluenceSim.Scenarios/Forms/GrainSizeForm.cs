using System.Globalization;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>Users per grain: a number, `all` for one grain, or `auto`.</summary>
internal sealed class GrainSizeForm : Form
{
    /// <summary>The run chooses.</summary>
    public const int Auto = 0;

    /// <summary>All users, whose number is known only when the whole scenario is.</summary>
    public const int All = -1;

    private const int Most = 5_000_000;

    public override string Allowed => $"a whole number from 1 to {Most}, all, or auto";

    public override string Unit => "users";

    public override string Range => $"1 to {Most}, `all`, `auto`";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        switch (node)
        {
            case ScalarNode { Text: "auto" }:
                value = Auto;
                return true;
            case ScalarNode { Text: "all" }:
                value = All;
                return true;
            case var _ when WholeNumber.Of(node) is >= 1 and <= Most and var users:
                value = (int)users;
                return true;
            default:
                return Refuse(
                    node,
                    path,
                    log,
                    nearest: node is ScalarNode { Kind: PlainKind.Text } word ? Nearest.To(word.Text, ["all", "auto"]) : null);
        }
    }

    public override JsonObject Schema(object? standard) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Most },
            new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("all", "auto") }),
    };

    public override JsonNode? Json(object? value) => "auto";

    public override void Write(YamlText text, object? value) =>
        text.Scalar((int)value! == Auto ? "auto" : ((int)value).ToString(CultureInfo.InvariantCulture));
}
