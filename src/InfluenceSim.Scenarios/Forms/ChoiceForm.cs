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
    private readonly List<(string Word, object Value)> _synonyms = [];

    /// <summary>From an enumeration's members.</summary>
    public ChoiceForm(Type type, Predicate<object> isAllowed)
        : this(type.GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken)
            .Where(field => isAllowed(field.GetValue(null)!)).Select(Choice)) =>
        _synonyms.AddRange(type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => isAllowed(field.GetValue(null)!))
            .SelectMany(field =>
                (field.GetCustomAttribute<SpellingAttribute>()?.Also ?? []).Select(word => (word, field.GetValue(null)!))));

    public IEnumerable<string> Words => _choices.Select(choice => choice.Word);

    public IEnumerable<(string Word, string Meaning)> Choices => _choices.Select(choice => (choice.Word, choice.Meaning));

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

        value = _choices.Find(choice => choice.Word == scalar.Text).Value
            ?? _synonyms.Find(synonym => synonym.Word == scalar.Text).Value;
        return value is not null || Refuse(node, path, log, nearest: Nearest.To(scalar.Text, Words));
    }

    public override JsonObject Schema(object? standard) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Words.Concat(_synonyms.Select(synonym => synonym.Word)).Select(word => JsonValue.Create(word))]),
    };

    public override JsonNode? Json(object? value) => WordOf(value!);

    public override void Write(YamlText text, object? value) => text.Scalar(WordOf(value!));

    private static (string Word, string Meaning, object Value) Choice(FieldInfo field) => (
        field.GetCustomAttribute<SpellingAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name),
        field.GetCustomAttribute<MeaningAttribute>()?.Text ?? "",
        field.GetValue(null)!);

    private string WordOf(object value) => _choices.Find(choice => choice.Value.Equals(value)).Word;
}
