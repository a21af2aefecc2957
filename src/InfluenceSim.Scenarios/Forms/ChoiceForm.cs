using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>One word out of several, each with what it means and the value that it stands for.</summary>
internal sealed class ChoiceForm(IEnumerable<(string Word, string Meaning, object Value)> choices) : Form
{
    private readonly List<(string Word, string Meaning, object Value)> _choices = [.. choices];

    /// <summary>From an enumeration's members.</summary>
    public ChoiceForm(Type type, Predicate<object> isAllowed)
        : this(type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken)
            .Where(field => isAllowed(field.GetValue(null)!)).Select(Choice))
    {
    }

    public IEnumerable<string> Words => _choices.Select(choice => choice.Word);

    public override string Allowed => string.Join(", ", Words);

    public override string Unit => "word";

    public override string Range => string.Join(", ", Words.Select(word => $"`{word}`"));

    public override string Detail =>
        string.Join(' ', _choices.Where(choice => choice.Meaning.Length > 0).Select(choice => $"`{choice.Word}`: {choice.Meaning}"));

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (node is not ScalarNode scalar)
        {
            return Refuse(node, path, log);
        }

        int index = _choices.FindIndex(choice => choice.Word == scalar.Text);
        if (index < 0)
        {
            return Refuse(node, path, log, nearest: Nearest.To(scalar.Text, Words));
        }

        value = _choices[index].Value;
        return true;
    }

    public override JsonObject Schema(object? standard) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Words.Select(word => JsonValue.Create(word))]),
    };

    public override JsonNode? Json(object? value) => WordOf(value!);

    public override void Write(YamlText text, object? value) => text.Scalar(WordOf(value!));

    private static (string Word, string Meaning, object Value) Choice(FieldInfo field) => (
        field.GetCustomAttribute<SpellingAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name),
        field.GetCustomAttribute<MeaningAttribute>()?.Text ?? "",
        field.GetValue(null)!);

    private string WordOf(object value) => _choices.Find(choice => choice.Value.Equals(value)).Word;
}
