using System.Text.RegularExpressions;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>Puts values in the place of Grafana's variables, as Grafana does before it asks.</summary>
internal sealed partial class GrafanaVariables(TimeSpan range, string rateInterval)
{
    private readonly Dictionary<string, string> _values = new()
    {
        ["__range"] = $"{(long)range.TotalSeconds}s",
        ["__rate_interval"] = rateInterval,
    };

    /// <summary>Several values become alternatives of a regular expression.</summary>
    public void Set(string name, IReadOnlyList<string> values) =>
        _values[name] = values.Count == 1 ? values[0] : $"({string.Join('|', values)})";

    public string Fill(string query) => Variable().Replace(query, match =>
        _values.TryGetValue(match.Groups["name"].Value, out string? value)
            ? value
            : throw new InvalidOperationException($"nobody sets {match.Value} in: {query}"));

    [GeneratedRegex(@"\$\{?(?<name>\w+)\}?")]
    private static partial Regex Variable();
}
