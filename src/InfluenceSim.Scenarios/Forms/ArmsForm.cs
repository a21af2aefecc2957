using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>The arms: each a name with a list of levers, a lever a bare word or a word with its settings.</summary>
internal sealed partial class ArmsForm : Form
{
    // Where nothing follows: a $ stands before a last line break too, in some dialects.
    private const string NamePattern = "^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}(?![\\s\\S])";

    private readonly ModelParts _parts;
    private readonly Dictionary<string, SectionForm> _levers;
    private readonly string _names;

    public ArmsForm(ModelParts parts)
    {
        _parts = parts;
        var forms = new ParameterForms(parts);
        _levers = parts.Of(PartKind.Lever).ToDictionary(lever => lever.Name, lever => forms.Of(lever.Type), StringComparer.Ordinal);
        _names = string.Join(", ", _levers.Keys);
    }

    public IReadOnlyDictionary<string, SectionForm> Levers => _levers;

    public override string Allowed => "a mapping of arm names to lists of levers, at least one arm";

    public override string Unit => "arms";

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (node is not MappingNode mapping)
        {
            return Refuse(node, path, log);
        }

        if (mapping.Entries.Count == 0)
        {
            return Refuse(node, path, log, "has no arm");
        }

        var arms = new List<Arm>();
        foreach (MappingEntry entry in mapping.Entries)
        {
            string armPath = KeyPath.Join(path, entry.Key);
            log.State(armPath, entry.Place);
            if (!Name().IsMatch(entry.Key))
            {
                log.Add(
                    entry.Place,
                    armPath,
                    $"the arm's name '{Shown.Text(entry.Key)}'",
                    "letters, digits, '-' and '_', at most 64, a letter or a digit first");
            }

            arms.Add(new Arm(entry.Key, Policies(entry.Value, armPath, log)));
        }

        value = arms.ToArray();
        return true;
    }

    public override JsonObject Schema(object? standard)
    {
        var words = new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. _levers.Keys.Select(name => JsonValue.Create(name))]),
        };
        var settings = new JsonObject();
        foreach (Part lever in _parts.Of(PartKind.Lever))
        {
            JsonObject schema = _levers[lever.Name].Schema(null);
            schema["type"] = new JsonArray("object", "null");
            LeverNotes notes = LeverNotes.Of(lever.Type);
            schema.Insert(0, "description", $"{notes.Meaning} Over the ramp grows: {notes.Ramps}. Two of them: {notes.Composes}.");
            schema["examples"] = new JsonArray(notes.Settings());
            settings[lever.Name] = schema;
        }

        var item = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                words,
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = settings,
                    ["additionalProperties"] = false,
                    ["minProperties"] = 1,
                    ["maxProperties"] = 1,
                }),
        };
        var arm = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "array", ["items"] = item },
                new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("none") },
                new JsonObject { ["type"] = "null" }),
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [NamePattern] = arm },
            ["additionalProperties"] = false,
            ["minProperties"] = 1,
        };
    }

    public override JsonNode? Json(object? value) => new JsonObject { ["none"] = new JsonArray() };

    public override void Write(YamlText text, object? value)
    {
        text.Open();
        foreach (Arm arm in (IReadOnlyList<Arm>)value!)
        {
            text.Key(arm.Name);
            if (arm.Policies.Count == 0)
            {
                text.Scalar("[]");
                continue;
            }

            text.Open();
            foreach (Policy policy in arm.Policies)
            {
                string name = _parts.LeverName(policy);
                text.OpenItem();
                text.Key(name);
                _levers[name].Write(text, policy);
                text.Close();
            }

            text.Close();
        }

        text.Close();
    }

    private Policy[] Policies(Node node, string path, ErrorLog log)
    {
        if (node is ScalarNode { IsNull: true } or ScalarNode { Text: "none" } or RefusedNode)
        {
            return [];
        }

        if (node is not SequenceNode list)
        {
            log.Add(node.Place, path, "found " + Shown.Found(node), "a list of levers, or none", null);
            return [];
        }

        var policies = new List<Policy>();
        for (int i = 0; i < list.Items.Count; i++)
        {
            string leverPath = KeyPath.Join(path, i.ToString(CultureInfo.InvariantCulture));
            log.State(leverPath, list.Items[i].Place);
            if (Lever(list.Items[i], leverPath, log) is { } policy)
            {
                policies.Add(policy);
            }
        }

        return [.. policies];
    }

    private Policy? Lever(Node node, string path, ErrorLog log)
    {
        switch (node)
        {
            case ScalarNode { IsNull: false } word:
                return Known(word.Text, word.Place, path, log) is { } bare ? (Policy)bare.Create() : null;
            case MappingNode { Entries: [var entry] }:
                string leverPath = KeyPath.Join(path, entry.Key);
                log.State(leverPath, entry.Place);
                if (Known(entry.Key, entry.Place, leverPath, log) is not { } form)
                {
                    return null;
                }

                if (entry.Value is ScalarNode { IsNull: true })
                {
                    return (Policy)form.Create();
                }

                return form.TryRead(entry.Value, null, leverPath, log, out object? policy) ? (Policy)policy! : null;
            case RefusedNode:
                return null;
            case MappingNode { Entries.Count: > 1 } several:
                log.Add(
                    several.Entries[1].Place,
                    path,
                    "several keys in one item of the list",
                    "one lever an item: begin each with '-', and indent its settings further than its name");
                return null;
            default:
                log.Add(node.Place, path, "found " + Shown.Found(node), "one lever an item: " + _names);
                return null;
        }
    }

    private SectionForm? Known(string name, Place place, string path, ErrorLog log)
    {
        if (_levers.TryGetValue(name, out SectionForm? form))
        {
            return form;
        }

        log.Add(place, path, $"unknown lever '{Shown.Text(name)}'", _names, Nearest.To(name, _levers.Keys));
        return null;
    }

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
