using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A text on one line.</summary>
internal sealed class TextForm(string what, bool nullable, bool mayBeEmpty, int longest = 1_000, bool mayBeNumber = false) : Form
{
    // As the text is read: without the blanks and line breaks around it.
    private const string OneLine = "[^\\p{Cc}\\s]([^\\p{Cc}]*[^\\p{Cc}\\s])?";

    public override string Allowed => what + (nullable ? ", or null" : "");

    public override string Unit => "text";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (node is not ScalarNode scalar)
        {
            return Refuse(node, path, log);
        }

        if (scalar.IsNull && nullable)
        {
            return true;
        }

        if (scalar.Kind != PlainKind.Text && !(mayBeNumber && scalar.Kind == PlainKind.Number))
        {
            return Refuse(node, path, log, scalar.IsNull ? null : "is not text; put it in quotes to make it text");
        }

        if (scalar.Text.Length > longest)
        {
            return Refuse(node, path, log, "is too long");
        }

        // A folded or literal block ends in a line break that nobody means.
        string text = scalar.Text.Trim();
        if (text.Length == 0 && !mayBeEmpty)
        {
            return Refuse(node, path, log, "is empty");
        }

        if (text.Any(char.IsControl) || !IsWellFormed(text))
        {
            return Refuse(node, path, log, "holds line breaks or control characters");
        }

        value = text;
        return true;
    }

    public override JsonObject Schema(object? standard)
    {
        JsonArray types = ["string"];
        if (mayBeNumber)
        {
            types.Add("number");
        }

        if (nullable)
        {
            types.Add("null");
        }

        return new JsonObject
        {
            ["type"] = types.Count > 1 ? types : "string",
            ["maxLength"] = longest,
            ["pattern"] = mayBeEmpty ? $"^\\s*({OneLine})?\\s*$" : $"^\\s*{OneLine}\\s*$",
        };
    }

    public override JsonNode? Json(object? value) => value is string { Length: > 0 } text ? text : null;

    public override void Write(YamlText text, object? value) => text.Scalar(value is string words ? YamlText.Quote(words) : "null");

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsSurrogatePair(text, i) && ++i > 0))
            {
                return false;
            }
        }

        return true;
    }
}
