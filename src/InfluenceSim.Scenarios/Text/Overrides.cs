using System.Globalization;
using InfluenceSim.Scenarios.Errors;

namespace InfluenceSim.Scenarios.Text;

/// <summary>Writes `--set key=value` into a tree of nodes, so that overrides are read as strictly as the file.</summary>
internal static class Overrides
{
    public static void Apply(MappingNode root, IReadOnlyList<string> overrides, ErrorLog log)
    {
        for (int i = 0; i < overrides.Count; i++)
        {
            Apply(root, overrides[i], i + 1, log);
        }
    }

    private static void Apply(MappingNode root, string text, int number, ErrorLog log)
    {
        var place = new Place(Place.Override, number, 1);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            log.Add(place, "", $"'{Shown.Text(text)}'", "key=value, such as effects.shock=none");
            return;
        }

        string key = text[..equals].Trim();
        string value = text[(equals + 1)..];
        if (text.Any(char.IsControl))
        {
            log.Add(place, Shown.Text(key), "a control character or a line break", "key=value on one line");
            return;
        }

        Node? node = NodeParser.Parse(value, Shown.Text(key), (_, column) => place with { Column = equals + 1 + column }, log);
        if (node is null)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                log.Add(place, Shown.Text(key), "no value after '='", "key=value; write key=null for no value");
            }

            return;
        }

        Set(root, key.Split('.'), node, place, log);
    }

    private static void Set(MappingNode root, string[] keys, Node value, Place place, ErrorLog log)
    {
        Node at = root;
        string path = "";
        for (int i = 0; i < keys.Length; i++)
        {
            path = KeyPath.Join(path, keys[i]);
            bool last = i == keys.Length - 1;
            switch (at)
            {
                case MappingNode mapping:
                    at = Enter(mapping, keys[i], last ? value : null, place);
                    break;
                case SequenceNode sequence:
                    if (!int.TryParse(keys[i], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                        || index >= sequence.Items.Count)
                    {
                        log.Add(place, path, $"no item '{Shown.Text(keys[i])}' in the list", sequence.Items.Count == 0
                            ? "the whole list, which is empty"
                            : string.Create(CultureInfo.InvariantCulture, $"items 0 to {sequence.Items.Count - 1}"));
                        return;
                    }

                    string? next = last ? null : keys[i + 1];
                    at = sequence.Items[index] = last ? value : Opened(sequence.Items[index], next!, place);
                    break;
                case RefusedNode:
                    return;
                default:
                    log.Add(place, path, $"{Shown.Found(at)} is above it and holds no keys", "a key of a section");
                    return;
            }

            place = place with { Column = place.Column + keys[i].Length + 1 };
        }
    }

    private static Node Enter(MappingNode mapping, string key, Node? value, Place place)
    {
        int index = mapping.Entries.FindIndex(entry => entry.Key == key);
        Node inner = value
            ?? (index < 0
                || mapping.Entries[index].Value is ScalarNode { IsNull: true } ? new MappingNode(place, []) : mapping.Entries[index].Value);
        var entry = new MappingEntry(index < 0 || value is not null ? place : mapping.Entries[index].Place, key, inner);
        if (index < 0)
        {
            mapping.Entries.Add(entry);
        }
        else
        {
            mapping.Entries[index] = entry;
        }

        return inner;
    }

    // A lever written as a bare word has keys all the same: `- mandatoryLabelling` is short for an empty mapping.
    private static Node Opened(Node item, string key, Place place) =>
        item is ScalarNode scalar && scalar.Text == key
            ? new MappingNode(scalar.Place, [new MappingEntry(scalar.Place, key, new MappingNode(place, []))])
            : item;
}
