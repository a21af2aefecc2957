using System.Globalization;
using System.Text.Json.Nodes;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>The rules that every dashboard file keeps, each with a fault that breaks it.</summary>
[Trait("Promise", "dashboard-lint")]
public sealed class DashboardLintTests
{
    private const string Comparison = "policy-comparison.json";
    private const string Economy = "influencer-economy.json";
    private const string Misinformation = "misinformation.json";
    private const string Engine = "engine.json";

    public static TheoryData<string> Files { get; } = [.. DashboardFile.Names];

    [Fact]
    public void There_is_a_dashboard_for_each_of_the_four_subjects() =>
        Assert.Equal([Engine, Economy, Misinformation, Comparison], DashboardFile.Names);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_dashboard_keeps_the_rules(string file) => Assert.Empty(DashboardLint.Check(DashboardFile.Read(file), ExportedNames.All));

    [Fact]
    public void Every_dashboard_has_an_address_and_a_title_of_its_own()
    {
        DashboardFile[] files = [.. DashboardFile.Names.Select(DashboardFile.Read)];
        Assert.Distinct(files.Select(file => DashboardFile.Text(file.Json["uid"])));
        Assert.Distinct(files.Select(file => DashboardFile.Text(file.Json["title"])));
    }

    [Fact]
    public void The_readme_says_of_every_panel_and_of_no_other_what_it_answers() => Assert.Equal(
        DashboardFile.Names.Select(DashboardFile.Read)
            .SelectMany(file => file.Panels.Select(panel => (file.Name, DashboardFile.Text(panel["title"]))))
            .Order(),
        DashboardReadme.Panels.Keys.Order());

    [Theory]
    [InlineData(Comparison, "schemaVersion", "38", "below 39")]
    [InlineData(Economy, "uid", "null", "no uid")]
    [InlineData(Misinformation, "title", "\"\"", "no title")]
    [InlineData(Engine, "editable", "true", "editable")]
    [InlineData(Comparison, "templating/list/0/type", "\"custom\"", "0 data source variables")]
    [InlineData(Economy, "templating/list/1/type", "\"datasource\"", "2 data source variables")]
    [InlineData(Misinformation, "templating/list/1/name", "\"story\"", "no variable scenario")]
    [InlineData(Engine, "templating/list/2/name", "\"group\"", "no variable arm")]
    [InlineData(
        Comparison, "templating/list/2/query/query", "\"label_values(influencesim_nothing, arm)\"",
        "variable arm: nothing exports influencesim_nothing")]
    [InlineData(Economy, "annotations/list", "[]", "no annotation says where policies start")]
    [InlineData(Engine, "annotations/list", "[]", "no annotation says where policies start")]
    [InlineData(Comparison, "annotations/list/0/target/expr", "\"influencesim_policy > 0\"", "nothing exports influencesim_policy")]
    [InlineData(Misinformation, "annotations/list/0/datasource", "null", "an annotation has no data source")]
    [InlineData(Misinformation, "annotations/list/0/datasource/uid", "\"my-prometheus\"", "'my-prometheus' is not the variable")]
    [InlineData(Comparison, "panels/0/title", "\"\"", "has no title")]
    [InlineData(Economy, "panels/1/description", "null", "no description")]
    [InlineData(Misinformation, "panels/2/fieldConfig/defaults/unit", "null", "no unit")]
    [InlineData(Engine, "panels/3/datasource", "null", "has no data source")]
    [InlineData(Comparison, "panels/0/datasource/uid", "\"my-prometheus\"", "'my-prometheus' is not the variable")]
    [InlineData(Economy, "panels/1/targets/0/datasource/uid", "\"my-prometheus\"", "'my-prometheus' is not the variable")]
    [InlineData(Misinformation, "panels/1/targets", "[]", "asks for nothing")]
    [InlineData(
        Comparison, "panels/3/targets/0/expr", "\"avg(influencesim_engagement_shift_ratio)\"",
        "nothing exports influencesim_engagement_shift_ratio")]
    [InlineData(
        Engine, "panels/3/targets/0/expr", "\"rate(influencesim_engine_impressions[$__rate_interval])\"",
        "nothing exports influencesim_engine_impressions")]
    [InlineData(Economy, "panels/1/targets/0/expr", "\"up\"", "no metric that a run exports")]
    [InlineData(Engine, "panels/3/targets/0/expr", "\"rate(influencesim_engine_impressions_total[5m])\"", "a rate over 5m")]
    [InlineData(
        Misinformation, "panels/1/targets/0/expr", "\"sum(increase(influencesim_shocks_total{arm=~\\\"$arm\\\"}[$__range]))\"",
        "a rate over $__range")]
    [InlineData(Misinformation, "panels/1/targets/0/expr", "\"sum(influencesim_shocks_total)\"", "a counter outside")]
    [InlineData(
        Engine, "panels/1/targets/0/expr", "\"histogram_quantile(0.5, influencesim_engine_tick_duration_seconds_bucket)\"",
        "a counter outside")]
    [InlineData(Engine, "panels/1/targets/0/expr", "\"dotnet_gc_collections_total\"", "a counter outside")]
    [InlineData(Economy, "panels/1/targets/0/expr", "\"influencesim_fines_kr / influencesim_income_kr\"", "a division by what may be 0")]
    [InlineData(Misinformation, "panels/1/gridPos/x", "11", "overlap")]
    [InlineData(Misinformation, "panels/1/gridPos/w", "13", "does not fit")]
    [InlineData(Comparison, "panels/2/id", "1", "the same id")]
    public void A_planted_fault_is_found(string file, string place, string fault, string found)
    {
        DashboardFile dashboard = DashboardFile.Read(file);
        string[] path = place.Split('/');
        JsonNode parent = path[..^1].Aggregate(dashboard.Json, Step);
        Assert.NotNull(Step(parent, path[^1]));
        parent[path[^1]] = JsonNode.Parse(fault);

        Assert.Contains(DashboardLint.Check(dashboard, ExportedNames.All), error => error.Contains(found, StringComparison.Ordinal));
    }

    private static JsonNode Step(JsonNode node, string name) =>
        (node is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : node[name])!;
}
