using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>What is wrong with a Grafana dashboard file, by the rules that all of ours keep.</summary>
internal static partial class DashboardLint
{
    private const int LeastSchema = 39;
    private const int Columns = 24;

    /// <summary>Everything that is wrong with one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="metrics">Names that something exports.</param>
    public static IReadOnlyList<string> Check(DashboardFile file, IReadOnlySet<string> metrics) =>
    [
        .. Frame(file.Json),
        .. Variables(file),
        .. Annotations(file),
        .. file.Panels.SelectMany(Panel),
        .. Overlaps([.. file.Panels]),
        .. file.Queries().SelectMany(query => Query(query.Place, query.Text, metrics)),
    ];

    private static IEnumerable<string> Frame(JsonNode dashboard)
    {
        if ((int?)dashboard["schemaVersion"] is not >= LeastSchema)
        {
            yield return $"schemaVersion is below {LeastSchema}";
        }

        if (Text(dashboard["uid"]) is "")
        {
            yield return "no uid: its address would change with every import";
        }

        if ((bool?)dashboard["editable"] is not false)
        {
            yield return "editable: what is changed on screen would be lost";
        }

        if (Text(dashboard["title"]) is "")
        {
            yield return "no title";
        }
    }

    private static IEnumerable<string> Variables(DashboardFile file)
    {
        JsonNode[] variables = [.. file.Variables];
        JsonNode[] sources = [.. variables.Where(variable => Text(variable["type"]) == "datasource")];
        if (sources.Length != 1)
        {
            yield return $"{sources.Length} data source variables instead of one";
        }

        foreach (string name in new[] { "scenario", "arm" }.Except(variables.Select(variable => Text(variable["name"]))))
        {
            yield return $"no variable {name}";
        }

        string own = sources.Length == 1 ? $"${{{Text(sources[0]["name"])}}}" : "";
        foreach (string uid in Descendants(file.Json)
            .Where(node => node["datasource"] is JsonObject)
            .Select(node => Text(node["datasource"]!["uid"])))
        {
            if (uid != own)
            {
                yield return $"the data source '{uid}' is not the variable";
            }
        }
    }

    private static IEnumerable<string> Annotations(DashboardFile file)
    {
        if (!file.Annotations.Any(annotation =>
            Text(annotation["target"]?["expr"]).Contains("influencesim_policy_in_force", StringComparison.Ordinal)))
        {
            yield return "no annotation says where policies start";
        }

        if (file.Annotations.Any(annotation => annotation["datasource"] is null))
        {
            yield return "an annotation has no data source";
        }
    }

    private static IEnumerable<string> Panel(JsonNode panel)
    {
        string title = Text(panel["title"]);
        if (title is "")
        {
            yield return $"panel {panel["id"]} has no title";
        }

        if (Text(panel["description"]) is "")
        {
            yield return $"panel {title} has no description";
        }

        if (Text(panel["fieldConfig"]?["defaults"]?["unit"]) is "")
        {
            yield return $"panel {title} has no unit";
        }

        if (panel["datasource"] is null)
        {
            yield return $"panel {title} has no data source";
        }

        if (!Items(panel["targets"]).Any())
        {
            yield return $"panel {title} asks for nothing";
        }
    }

    private static IEnumerable<string> Overlaps(JsonNode[] panels)
    {
        (string Title, int X, int Y, int Width, int Height)[] places =
        [
            .. panels.Select(panel => (Text(panel["title"]), At(panel, "x"), At(panel, "y"), At(panel, "w"), At(panel, "h"))),
        ];
        for (int one = 0; one < places.Length; one++)
        {
            var (title, x, y, width, height) = places[one];
            if (x < 0 || width < 1 || height < 1 || x + width > Columns)
            {
                yield return $"panel {title} does not fit on {Columns} columns";
            }

            foreach (var other in places[(one + 1)..])
            {
                if (x < other.X + other.Width && other.X < x + width && y < other.Y + other.Height && other.Y < y + height)
                {
                    yield return $"panels {title} and {other.Title} overlap";
                }
            }
        }

        if (panels.Select(panel => (int?)panel["id"]).Distinct().Count() != panels.Length)
        {
            yield return "two panels have the same id";
        }
    }

    private static IEnumerable<string> Query(string place, string query, IReadOnlySet<string> metrics)
    {
        string[] named = [.. MetricName().Matches(query).Select(match => match.Value)];
        if (named.Length == 0)
        {
            yield return $"{place}: no metric that a run exports in: {query}";
        }

        foreach (string metric in named
            .Where(metric => metric.StartsWith("influencesim_", StringComparison.Ordinal) && !metrics.Contains(metric)))
        {
            yield return $"{place}: nothing exports {metric}";
        }

        foreach (Match rate in RateWindow().Matches(query))
        {
            if (rate.Groups["window"].Value != "$__rate_interval")
            {
                yield return $"{place}: a rate over {rate.Groups["window"].Value} instead of $__rate_interval in: {query}";
            }
        }

        if (BareCounter().IsMatch(query))
        {
            yield return $"{place}: a counter outside of rate or increase in: {query}";
        }

        // A window in which nothing happened would else show infinity.
        if (query.Contains(" / ", StringComparison.Ordinal) && !SafeDivision().IsMatch(query))
        {
            yield return $"{place}: a division by what may be 0 in: {query}";
        }
    }

    private static IEnumerable<JsonNode> Items(JsonNode? list) => DashboardFile.Items(list);

    private static IEnumerable<JsonObject> Descendants(JsonNode? node) => node switch
    {
        JsonObject item => item.Select(property => property.Value).SelectMany(Descendants).Prepend(item),
        JsonArray list => list.SelectMany(Descendants),
        _ => [],
    };

    private static int At(JsonNode panel, string field) => (int?)panel["gridPos"]?[field] ?? -1;

    private static string Text(JsonNode? node) => DashboardFile.Text(node);

    // Orleans' own names and the runtime's are known to a running process only: whether they are there, a run decides.
    [GeneratedRegex(@"\b(influencesim|orleans|dotnet)_\w+")]
    private static partial Regex MetricName();

    [GeneratedRegex(@"\b(rate|irate|increase)\s*\([^\[\)]*\[(?<window>[^\]]*)\]")]
    private static partial Regex RateWindow();

    [GeneratedRegex(@" / (on \([^\)]*\) group_left \(\) )?\(.+ > 0\)$")]
    private static partial Regex SafeDivision();

    // A counter ends in _total, the counters of a histogram in three other ways; under rate or increase it stands right behind
    // the parenthesis.
    [GeneratedRegex(@"(?<!(rate|increase)\s*\(\s*)\b(influencesim|orleans|dotnet)_\w+_(total|bucket|sum|count)\b")]
    private static partial Regex BareCounter();
}
