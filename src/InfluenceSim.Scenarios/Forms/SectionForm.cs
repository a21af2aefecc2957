using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A mapping with known keys, each of which may be left out.</summary>
internal sealed class SectionForm(Func<object> create, IReadOnlyList<Field> fields, IReadOnlyList<string> reserved) : Form
{
    private readonly Dictionary<string, Field> _byKey = fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
    private readonly string _keys = string.Join(", ", fields.Select(field => field.Key));

    public IReadOnlyList<Field> Fields { get; } = fields;

    public override string Allowed => Fields.Count == 0 ? "no keys" : "a mapping with the keys " + _keys;

    public override string Unit => "section";

    public object Create() => create();

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = current ?? create();
        if (node is not MappingNode mapping)
        {
            return Refuse(node, path, log);
        }

        bool whole = true;
        foreach (MappingEntry entry in mapping.Entries)
        {
            string entryPath = KeyPath.Join(path, entry.Key);
            log.State(entryPath, entry.Place);
            if (!_byKey.TryGetValue(entry.Key, out Field? field))
            {
                RefuseKey(entry, entryPath, log);
                whole = false;
            }
            else if (field.Form.TryRead(entry.Value, field.Get(value), entryPath, log, out object? read))
            {
                field.Set(value, read);
            }
            else
            {
                whole = false;
            }
        }

        return whole;
    }

    public override JsonObject Schema(object? standard)
    {
        object values = standard ?? create();
        var properties = new JsonObject();
        foreach (Field field in Fields)
        {
            object? value = field.Get(values);
            JsonObject schema = field.Form.Schema(value);
            JsonNode? shown = field.Form.Json(value);
            string[] words = [field.Meaning, field.Form.Detail, shown is JsonValue ? $"Default: {shown}." : ""];
            schema.Insert(0, "description", string.Join(' ', words.Where(word => word.Length > 0)));
            if (shown is not null)
            {
                schema["default"] = shown;
            }

            properties[field.Key] = schema;
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }

    public override void Write(YamlText text, object? value)
    {
        if (Fields.Count == 0)
        {
            text.Scalar("{}");
            return;
        }

        text.Open();
        WriteFields(text, value!);
        text.Close();
    }

    public void WriteFields(YamlText text, object value)
    {
        foreach (Field field in Fields)
        {
            object? inner = field.Get(value);
            if (!field.Form.IsUnwritten(inner) && !text.LeavesOut(field.Key))
            {
                text.Key(field.Key);
                field.Form.Write(text, inner);
            }
        }
    }

    private void RefuseKey(MappingEntry entry, string path, ErrorLog log)
    {
        if (log.IsFull)
        {
            return;
        }

        string key = Shown.Text(entry.Key);
        if (reserved.Contains(entry.Key))
        {
            log.Add(entry.Place, path, $"the key '{key}' is reserved for a later version", _keys);
        }
        else
        {
            log.Add(entry.Place, path, $"unknown key '{key}'", _keys, Nearest.To(entry.Key, _byKey.Keys) ?? Elsewhere(entry.Key, log));
        }
    }

    // A file of another sort can have the very word at its top, where it is as wrong as before.
    private static string? Elsewhere(string key, ErrorLog log) => log.Form.PathOf(key) is { } path && path != key ? path : null;
}
