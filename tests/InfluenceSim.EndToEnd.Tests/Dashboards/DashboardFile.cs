using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>A Grafana dashboard file that ships, with what it asks for.</summary>
internal sealed class DashboardFile(string name, JsonNode json)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "dashboards");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public string Name => name;

    public JsonNode Json => json;

    public IEnumerable<JsonNode> Panels =>
        Items(json["panels"]).SelectMany(panel => Text(panel["type"]) == "row" ? Items(panel["panels"]) : [panel]);

    public IEnumerable<JsonNode> Variables => Items(json["templating"]?["list"]);

    public IEnumerable<JsonNode> Annotations => Items(json["annotations"]?["list"]);

    public static DashboardFile Read(string name) => new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name)))!);

    public IEnumerable<PanelQuery> PanelQueries() =>
        Panels.SelectMany(panel => Items(panel["targets"]).Select(target => PanelQuery.Of(panel, target)));

    /// <summary>Every query with its place: those of panels, variables and annotations.</summary>
    public IEnumerable<(string Place, string Text)> Queries() =>
    [
        .. PanelQueries().Select(query => ($"panel {query.Panel}", query.Expression)),
        .. Variables.Where(variable => Text(variable["type"]) == "query")
        .Select(variable => ($"variable {Text(variable["name"])}", Text(variable["query"]?["query"]))),
        .. Annotations.Select(annotation => ($"annotation {Text(annotation["name"])}", Text(annotation["target"]?["expr"]))),
    ];

    public static IEnumerable<JsonNode> Items(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonNode>();

    public static string Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? (string)node! : "";
}
