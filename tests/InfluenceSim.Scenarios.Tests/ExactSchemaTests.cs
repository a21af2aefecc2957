using System.Globalization;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Tests.Support;
using InfluenceSim.Scenarios.Text;
using NJsonSchema;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>
/// The schema takes what the forms take, and no more, at every key. Two things a schema cannot say: rules between keys, and what number
/// stands before a unit, but for shares from 0 to 100 %.
/// </summary>
public sealed class ExactSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(ScenarioSchema.Json()).GetAwaiter().GetResult();

    private static readonly string[] Values =
    [
        "0", "-0", "1", "-1", "7.0", "2.5", "+3", ".5", "1e1", "1e-3", "5000001", "99999999999", "true", "False", "null", "~", "\"\"",
        "\" \"", "\"7\"", "\"true\"", "\"null\"", "a word", "\" a word \"", "none", "auto", "\"all\"", "custom", "\"a\\nb\"",
        "\"a word\\n\"", "\"\\a\"", new string('x', 64), new string('x', 65), new string('x', 101), new string('x', 1_001),
        "0%", "-0%", "100%", "100.0 %", "100.01%", "7.25%", "-20%", "101%", "400 %", "050%", "1%%", "5  %", "3e1%",
        "1d", "24h", "1.5d", "36 h", "-1d", "1 day", "0d", "[]", "{}", "[1]", "[a]", "[\"\"]", "[null]", "{ a: 1 }", "[{}]",
        "[{ kind: farm }]",
        "[mandatoryLabelling]", "[{ removal: null }]", "[{ removal: {}, downrank: {} }]", "{ a: none }", "{ a: null }", "{ a: [] }",
        "{ \"a\\n\": [] }", "{ -a: [] }", "{ a: [removal, { downrank: { factor: 0.5 } }] }", "{ a: [[]] }", "{ a: removal }",
        "{ from: 2d }", "{ measures: [] }", "{ measures: [trustAi] }", "{ from: 1.5 }",
    ];

    [Fact]
    public void At_every_key_it_takes_what_the_reader_takes_and_refuses_what_it_refuses()
    {
        (string Text, Field Field)[] places = [.. Places()];
        Assert.Contains(places, place => place.Field.Key == "customAppeal");
        string[] wrong =
        [
            .. from place in places
               from value in Values.Concat(Bounds(place.Field.Form))
               where !IsNumberWithUnit(place.Field.Form, value)
               let text = place.Text.Replace("*", $"{place.Field.Key}: {value}", StringComparison.Ordinal)
               let reads = Reads(text)
               let takes = Takes(text)
               where reads != takes
               select $"{text}: the reader {(reads ? "takes" : "refuses")} it, the schema {(takes ? "takes" : "refuses")} it",
        ];

        Assert.True(wrong.Length == 0, $"{wrong.Length}:\n{string.Join('\n', wrong.Take(40))}");
    }

    private static bool Reads(string text)
    {
        var log = new ErrorLog("x.yaml");
        Node root = NodeParser.Parse(text, "", (line, column) => new Place("x.yaml", line, column), log)!;
        SectionForm form = ScenarioForm.Of(null).Root;
        form.TryRead(root, form.Create(), "", log, out _);
        return !log.Any;
    }

    private static bool Takes(string text) => Schema.Validate(YamlAsJson.Convert(text)).Count == 0;

    private static bool IsNumberWithUnit(Form form, string value) => form is NumberForm number
        && (number.Unit is "d" or "h" ? value[^1] is 'd' or 'h' : value[^1] == '%' && (number.Min != 0 || number.Max != 1));

    private static string[] Bounds(Form form) => form is NumberForm number
        ? [.. new[] { number.Min, number.Max, number.Min - 1, number.Max + 1, number.Min + 0.5, number.Max - 0.5 }
            .Select(value => value.ToString("R", CultureInfo.InvariantCulture))]
        : [];

    private static IEnumerable<(string Text, Field Field)> Places()
    {
        ScenarioForm form = ScenarioForm.Of(null);
        return Below(form.Root, "{ * }").Concat(
            form.Arms.Levers.SelectMany(lever => Below(lever.Value, $"{{ arms: {{ a: [{{ {lever.Key}: {{ * }} }}] }} }}")));
    }

    private static IEnumerable<(string Text, Field Field)> Below(SectionForm section, string around) => section.Fields.SelectMany(field =>
    {
        string inner = field.Form is ListForm ? $"{field.Key}: [{{ * }}]" : $"{field.Key}: {{ * }}";
        SectionForm? below = field.Form as SectionForm ?? (field.Form as ListForm)?.Item as SectionForm;
        return (below is null ? [] : Below(below, around.Replace("*", inner, StringComparison.Ordinal))).Prepend((around, field));
    });
}
