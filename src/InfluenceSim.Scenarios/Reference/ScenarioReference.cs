using System.Text.Json.Nodes;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Reference;

/// <summary>All that a scenario file may say, from the forms by which it is read.</summary>
public static class ScenarioReference
{
    private static readonly string[] Shared = [.. ParameterForms.FieldsOf(typeof(Policy)).Select(field => field.Key)];

    /// <summary>Every key but the arms, in the order of a resolved scenario.</summary>
    public static IReadOnlyList<ParameterRow> Parameters { get; } = [.. Rows(ScenarioForm.Root, "")];

    /// <summary>The fields that every lever has.</summary>
    public static IReadOnlyList<ParameterRow> EveryLever { get; } = [.. LeverRows(PolicyRegistry.Levers.Values.First(), shared: true)];

    /// <summary>Every lever.</summary>
    public static IReadOnlyList<LeverEntry> Levers { get; } =
    [
        .. PolicyRegistry.Levers.Select(lever =>
        {
            LeverNotes notes = LeverNotes.Of(lever.Value);
            return new LeverEntry(lever.Key, notes.Meaning, notes.Ramps, notes.Composes, notes.Example, [.. LeverRows(lever.Value, shared: false)]);
        }),
    ];

    private static IEnumerable<ParameterRow> LeverRows(Type lever, bool shared) =>
        Rows(ParameterForms.Of(lever), "").Where(row => Shared.Contains(row.Key) == shared);

    private static IEnumerable<ParameterRow> Rows(SectionForm section, string path, object? values = null)
    {
        values ??= section.Create();
        foreach (Field field in section.Fields)
        {
            string key = path.Length == 0 ? field.Key : KeyPath.Join(path, field.Key);
            IEnumerable<ParameterRow> rows = field.Form switch
            {
                ArmsForm => [],
                SectionForm inner => Rows(inner, key, field.Get(values)),
                ListForm { Item: SectionForm item } => Rows(item, key + "[]"),
                _ => [Row(field, key, values)],
            };
            foreach (ParameterRow row in rows)
            {
                yield return row;
            }
        }
    }

    private static ParameterRow Row(Field field, string key, object values)
    {
        string meaning = field.Form is ChoiceForm ? $"{field.Meaning} {field.Form.Detail}".TrimEnd() : field.Meaning;
        string standard = field.Form.Json(field.Get(values)) is JsonValue value ? value.ToString() : "";
        return new ParameterRow(key, meaning, standard, field.Form.Range, field.Form.Unit, field.Source);
    }
}
