using System.Text;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>Labels of a series, as they stand in front of its values.</summary>
internal static class MetricLabels
{
    public static string Of(params IEnumerable<KeyValuePair<string, string>> labels)
    {
        var text = new StringBuilder("{");
        foreach ((string name, string value) in labels)
        {
            text.Append(text.Length > 1 ? "," : "").Append(MetricFamily.NameOf(name)).Append("=\"").Append(Escaped(value)).Append('"');
        }

        return text.Append('}').ToString();
    }

    /// <summary>Text of a label or a description: it stays on its line, within its quotation marks.</summary>
    public static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
