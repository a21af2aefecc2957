using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Which keys two resolved scenarios state differently.</summary>
public static class ScenarioDifferences
{
    /// <summary>Compares two texts that <see cref="ScenarioWriter"/> wrote.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <returns>Dotted key and both values, in the order of the first text, then of the second; null where one has no such key.</returns>
    /// <exception cref="ScenarioException">One of them is no such text.</exception>
    public static IReadOnlyList<(string Key, string? First, string? Second)> Of(string first, string second)
    {
        Dictionary<string, string> left = Values(first);
        Dictionary<string, string> right = Values(second);
        return [
            .. left.Keys.Union(right.Keys)
                .Where(key => left.GetValueOrDefault(key) != right.GetValueOrDefault(key))
                .Select(key => (key, left.GetValueOrDefault(key), right.GetValueOrDefault(key)))];
    }

    private static Dictionary<string, string> Values(string text)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Add(SourceTree.Of(text, "manifest", "a scenario", new Errors.ErrorLog("manifest")), "");
        return values;

        void Add(Node node, string path)
        {
            switch (node)
            {
                case MappingNode { Entries.Count: > 0 } mapping:
                    mapping.Entries.ForEach(entry => Add(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}"));
                    break;
                case SequenceNode { Items.Count: > 0 } list:
                    for (int at = 0; at < list.Items.Count; at++)
                    {
                        Add(list.Items[at], $"{path}[{at}]");
                    }

                    break;
                default:
                    values[path] = node is ScalarNode scalar ? Shown.Text(scalar.Text) : node is SequenceNode ? "[]" : "{}";
                    break;
            }
        }
    }
}
