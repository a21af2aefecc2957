using System.Globalization;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A seed: all 64 bits, which a double could not hold.</summary>
internal sealed class SeedForm : Form
{
    public override string Allowed => "a whole number from 0 to 18446744073709551615";

    public override string Unit => "number";

    public override string Range => "64 bits";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (WholeNumber.Of(node) is not { } seed || seed < ulong.MinValue || seed > ulong.MaxValue)
        {
            return Refuse(node, path, log);
        }

        value = (ulong)seed;
        return true;
    }

    public override JsonObject Schema(object? standard) => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = ulong.MaxValue };

    public override JsonNode? Json(object? value) => (ulong)value!;

    public override void Write(YamlText text, object? value) => text.Scalar(((ulong)value!).ToString(CultureInfo.InvariantCulture));
}
