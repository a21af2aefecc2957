using System.Text.Json.Nodes;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Reference;

/// <summary>All that a scenario file may say, from the forms by which it is read.</summary>
public sealed class ScenarioReference
{
    private readonly ParameterForms _forms;
    private readonly string[] _shared;

    private ScenarioReference(ModelParts parts)
    {
        _forms = new ParameterForms(parts);
        _shared = [.. _forms.FieldsOf(typeof(Policy)).Select(field => field.Key)];
        Part[] levers = [.. parts.Of(PartKind.Lever)];
        Parameters = [.. Rows(ScenarioForm.Of(parts).Root, "")];
        EveryLever = [.. LeverRows(levers[0].Type, shared: true)];
        Levers = [.. levers.Select(Entry)];
    }

    /// <summary>Every key but the arms, in the order of a resolved scenario.</summary>
    public IReadOnlyList<ParameterRow> Parameters { get; }

    /// <summary>The fields that every lever has.</summary>
    public IReadOnlyList<ParameterRow> EveryLever { get; }

    /// <summary>Every lever.</summary>
    public IReadOnlyList<LeverEntry> Levers { get; }

    /// <summary>What a scenario may say that may name some parts.</summary>
    /// <param name="parts">The parts; ours unless told otherwise.</param>
    /// <returns>The reference.</returns>
    public static ScenarioReference Of(ModelParts? parts = null) => new(parts ?? ModelParts.Ours);

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

    private LeverEntry Entry(Part lever)
    {
        LeverNotes notes = LeverNotes.Of(lever.Type);
        ParameterRow[] fields = [.. LeverRows(lever.Type, shared: false)];
        return new LeverEntry(
            lever.Name,
            notes.Meaning,
            notes.Ramps,
            notes.Composes,
            notes.Example,
            notes.Group,
            notes.NeedsEconomy,
            fields,
            [.. Dials(lever.Type)]);
    }

    private IEnumerable<Dial> Dials(Type lever)
    {
        SectionForm form = _forms.Of(lever);
        object values = form.Create();
        return form.Fields.Where(field => !_shared.Contains(field.Key)).Select(field => DialOf(field, values)).OfType<Dial>();
    }

    // A value of another form, such as a list, has no dial.
    private static Dial? DialOf(Field field, object values)
    {
        Dial Of(DialKind kind, bool isOptional = false) =>
            new(field.Key, field.Meaning, field.Form.Unit, kind, isOptional, field.Form.Json(field.Get(values)));
        return field.Form switch
        {
            NumberForm number => Of(number.Whole ? DialKind.WholeNumber : DialKind.Number, number.Nullable) with
            {
                Least = number.Min,
                Greatest = number.Max,
            },
            ChoiceForm choice => Of(DialKind.Choice) with
            {
                Choices = [.. choice.Choices.Select(known => new DialChoice(known.Word, known.Meaning))],
            },
            FlagForm => Of(DialKind.Flag),
            _ => null,
        };
    }

    private IEnumerable<ParameterRow> LeverRows(Type lever, bool shared) =>
        Rows(_forms.Of(lever), "").Where(row => _shared.Contains(row.Key) == shared);
}
