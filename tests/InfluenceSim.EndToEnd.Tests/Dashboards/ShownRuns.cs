using System.Globalization;
using System.Text.RegularExpressions;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>One time range of one kind of run, and how Grafana asks there.</summary>
/// <param name="Kind">As the README's tables call it: "running" or "finished".</param>
/// <param name="From">Begin of the time range.</param>
/// <param name="To">Its end.</param>
/// <param name="Step">Time between two points of a curve.</param>
/// <param name="RateInterval">Window of a rate, which Grafana makes from the data source's interval.</param>
internal sealed partial record ShownRuns(string Kind, DateTimeOffset From, DateTimeOffset To, TimeSpan Step, string RateInterval)
{
    /// <summary>What is wrong with the queries of a dashboard there; nothing is asked of panels that the README does not promise.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(PrometheusServer prometheus, DashboardFile file)
    {
        List<string> faults = [];
        var variables = new GrafanaVariables(To - From, RateInterval);
        foreach ((string name, string label, string query) in file.Variables.Select(Named).Where(variable => variable.Query.Length > 0))
        {
            IReadOnlyList<string> values = await LabelValuesAsync(prometheus, variables.Fill(query));
            variables.Set(name, values);
            bool promised = Kind == "finished" || !label.Contains("finished runs", StringComparison.Ordinal);
            if (values.Count == 0 && promised)
            {
                faults.Add($"variable {name} has no values");
            }
        }

        foreach ((string place, string query) in file.Queries()
            .Where(query => query.Place.StartsWith("annotation", StringComparison.Ordinal)))
        {
            faults.AddRange(
                await FaultsAsync(
                    prometheus, place, variables.Fill(query), isInstant: false, value => value > 0 ? null : $"{value} marks nothing"));
        }

        foreach (PanelQuery query in file.PanelQueries().Where(query => DashboardReadme.Panels[(file.Name, query.Panel)].Contains(Kind)))
        {
            faults.AddRange(await FaultsAsync(
                prometheus, $"panel {query.Panel}, {query.Ref}", variables.Fill(query.Expression), query.IsInstant,
                value => UnitRange.Fault(query, value)));
        }

        return faults;
    }

    /// <summary>What is wrong with one query: it is refused, finds nothing, or finds values that cannot be.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(
        PrometheusServer prometheus, string place, string query, bool isInstant, Func<double, string?> fault)
    {
        try
        {
            IReadOnlyList<double[]> series = await prometheus.QueryAsync(query, From, To, isInstant ? null : Step);

            // A quantile of a window in which nothing happened is no number.
            double[] values = [.. series.SelectMany(each => each).Where(value => !double.IsNaN(value))];
            return values.Length == 0
                ? [$"{place}: no data of {Kind} runs for {query}"]
                : [.. values.Select(fault).OfType<string>().Distinct().Take(3).Select(words => $"{place}: {words}: {query}")];
        }
        catch (QueryException refusal)
        {
            return [$"{place}: {refusal.Message}: {query}"];
        }
    }

    private static (string Name, string Label, string Query) Named(System.Text.Json.Nodes.JsonNode variable) => (
        DashboardFile.Text(variable["name"]),
        DashboardFile.Text(variable["label"]),
        DashboardFile.Text(variable["type"]) == "query" ? DashboardFile.Text(variable["query"]?["query"]) : "");

    private async Task<IReadOnlyList<string>> LabelValuesAsync(PrometheusServer prometheus, string query)
    {
        Match match = LabelValues().Match(query);
        Assert.True(match.Success, string.Create(CultureInfo.InvariantCulture, $"Not of the form label_values(selector, label): {query}"));
        return await prometheus.LabelValuesAsync(match.Groups["label"].Value, match.Groups["selector"].Value, From, To);
    }

    [GeneratedRegex(@"^label_values\((?<selector>.+), (?<label>\w+)\)$")]
    private static partial Regex LabelValues();
}
