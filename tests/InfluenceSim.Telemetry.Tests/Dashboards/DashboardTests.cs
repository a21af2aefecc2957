using System.Text.Json.Nodes;
using Xunit;

namespace InfluenceSim.Telemetry.Tests.Dashboards;

public class DashboardTests
{
    private static readonly IReadOnlySet<string> Metrics = PrometheusNames.Exported();

    [Fact]
    public void Every_dashboard_keeps_the_rules_and_has_a_uid_of_its_own()
    {
        string[] files = Directory.GetFiles(Folder(), "*.json");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(DashboardLint.Check(Read(file), Metrics)));
        Assert.Distinct(files.Select(file => (string?)Read(file)["uid"]));
    }

    [Fact]
    public void The_policy_comparison_asks_for_every_exported_measure()
    {
        string text = File.ReadAllText(Path.Combine(Folder(), "policy-comparison.json"));
        Assert.All(Metrics, metric => Assert.Contains(metric, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_says_of_every_panel_what_it_answers()
    {
        string readme = File.ReadAllText(Path.Combine(Folder(), "README.md"));
        Assert.All(
            Read(Path.Combine(Folder(), "policy-comparison.json"))["panels"]!.AsArray(),
            panel => Assert.Contains($"| {panel!["title"]} |", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("schemaVersion", "38", "below 39")]
    [InlineData("uid", "null", "no uid")]
    [InlineData("editable", "true", "editable")]
    [InlineData("templating/list/0/type", "\"custom\"", "0 data source variables")]
    [InlineData("templating/list/1/type", "\"datasource\"", "2 data source variables")]
    [InlineData("templating/list/2/name", "\"group\"", "no variable arm")]
    [InlineData("templating/list/2/query/query", "\"label_values(influencesim_nothing, arm)\"", "nothing exports influencesim_nothing")]
    [InlineData("panels/0/title", "\"\"", "has no title")]
    [InlineData("panels/1/description", "null", "no description")]
    [InlineData("panels/2/fieldConfig/defaults/unit", "null", "no unit")]
    [InlineData("panels/0/datasource/uid", "\"my-prometheus\"", "'my-prometheus' is not the variable")]
    [InlineData("panels/1/targets/0/datasource/uid", "\"my-prometheus\"", "'my-prometheus' is not the variable")]
    [InlineData("panels/1/targets", "[]", "asks for nothing")]
    [InlineData("panels/1/targets/0/expr", "\"avg(influencesim_engagement_shift)\"", "nothing exports influencesim_engagement_shift")]
    [InlineData("panels/1/targets/0/expr", "\"up\"", "no metric of ours")]
    [InlineData("panels/1/targets/0/expr", "\"rate(influencesim_simulated_day[5m])\"", "a rate over 5m")]
    [InlineData("panels/1/targets/0/expr", "\"sum(influencesim_posts_total)\"", "a counter outside")]
    [InlineData("panels/2/gridPos/x", "11", "overlap")]
    [InlineData("panels/2/gridPos/w", "13", "does not fit")]
    [InlineData("panels/2/id", "1", "the same id")]
    public void A_planted_fault_is_found(string place, string fault, string found)
    {
        JsonNode dashboard = Read(Path.Combine(Folder(), "policy-comparison.json"));
        string[] path = place.Split('/');
        JsonNode parent = path[..^1].Aggregate(dashboard, Step);
        Assert.NotNull(Step(parent, path[^1]));
        parent[path[^1]] = JsonNode.Parse(fault);

        Assert.Contains(DashboardLint.Check(dashboard, Metrics), error => error.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_counter_under_a_rate_over_the_right_window_is_no_fault()
    {
        JsonNode dashboard = Read(Path.Combine(Folder(), "policy-comparison.json"));
        dashboard["panels"]![1]!["targets"]![0]!["expr"] = "sum(rate(influencesim_posts_total{arm=~\"$arm\"}[$__rate_interval]))";

        Assert.Equal(["nothing exports influencesim_posts_total"], DashboardLint.Check(dashboard, Metrics));
    }

    private static JsonNode Step(JsonNode node, string name) => (node is JsonArray list ? list[int.Parse(name)] : node[name])!;

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    private static string Folder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InfluenceSim.sln")))
            {
                return Path.Combine(folder.FullName, "dashboards");
            }
        }

        throw new DirectoryNotFoundException("the tests do not run inside the repository");
    }
}
