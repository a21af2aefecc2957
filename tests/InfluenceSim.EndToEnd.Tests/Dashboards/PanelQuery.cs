using System.Text.Json.Nodes;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>One query of a panel, with what the panel says of its values.</summary>
/// <param name="Panel">Title of the panel.</param>
/// <param name="Ref">Letter or name of the query within the panel.</param>
/// <param name="Expression">PromQL, with Grafana's variables.</param>
/// <param name="IsInstant">Whether it is asked at one moment rather than over a range.</param>
/// <param name="Unit">Unit in which the panel shows it.</param>
/// <param name="Least">Least value that the panel has room for.</param>
/// <param name="Greatest">Greatest value that the panel has room for.</param>
internal sealed record PanelQuery(string Panel, string Ref, string Expression, bool IsInstant, string Unit, double? Least, double? Greatest)
{
    public static PanelQuery Of(JsonNode panel, JsonNode target)
    {
        string reference = DashboardFile.Text(target["refId"]);
        JsonNode? defaults = panel["fieldConfig"]?["defaults"];
        string? own = OwnUnit(panel, ColumnOf(panel, reference));
        return new PanelQuery(
            DashboardFile.Text(panel["title"]),
            reference,
            DashboardFile.Text(target["expr"]),
            (bool?)target["instant"] is true,
            own ?? DashboardFile.Text(defaults?["unit"]),
            own is null ? (double?)defaults?["min"] : null,
            own is null ? (double?)defaults?["max"] : null);
    }

    // A table names the column of a query after the query, and then renames it.
    private static string ColumnOf(JsonNode panel, string reference)
    {
        string column = $"Value #{reference}";
        return DashboardFile.Items(panel["transformations"])
            .Select(step => DashboardFile.Text(step["options"]?["renameByName"]?[column]))
            .LastOrDefault(name => name.Length > 0) ?? column;
    }

    private static string? OwnUnit(JsonNode panel, string column) => DashboardFile.Items(panel["fieldConfig"]?["overrides"])
        .Where(rule => DashboardFile.Text(rule["matcher"]?["options"]) == column)
        .SelectMany(rule => DashboardFile.Items(rule["properties"]))
        .Where(property => DashboardFile.Text(property["id"]) == "unit")
        .Select(property => DashboardFile.Text(property["value"]))
        .LastOrDefault();
}
