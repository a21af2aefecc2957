using System.Net;
using System.Text.RegularExpressions;
using InfluenceSim.Experiments;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Run;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;
using InfluenceSim.Telemetry;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>One dashboard serves a run that is watched and a run that is over: every series of one is a series of the other.</summary>
public sealed partial class SameNamesTests
{
    private static readonly MeasureValue[] OneOfEach =
        [.. DataDictionary.All
            .SelectMany(measure => measure.Groups.Select(group => new MeasureValue(new PolicyDay(0), measure.Name, group, 0.25)))];

    [Fact]
    public async Task The_live_exporter_and_the_run_folder_give_a_measure_the_same_name_labels_and_value()
    {
        SortedSet<string> live = [.. Series(await ScrapeAsync())];
        SortedSet<string> file =
            [.. Series(await WriteAsync()).Where(series => !series.StartsWith("influencesim_policy", StringComparison.Ordinal))];

        Assert.True(live.Count > DataDictionary.All.Count, $"Only {live.Count} series.");
        Assert.Equal(file, live);
    }

    private static async Task<string> ScrapeAsync()
    {
        await using TelemetryHost host = await TelemetryHost.StartAsync(
            new TelemetryOptions { Prometheus = new IPEndPoint(IPAddress.Loopback, 0) }, _ => { });
        host.Observer!.OnTick(
            new RunIdentity("run", "made-up", "none", 3),
            new TickSummary(new Tick(23), new PolicyDay(0), Hash128.Zero, null, new Tally(), null, OneOfEach, [], []));
        using var http = new HttpClient();
        return await http.GetStringAsync(host.PrometheusAddress);
    }

    private static async Task<string> WriteAsync()
    {
        using var folder = new TemporaryFolder();
        var result = new ExperimentResult(
            new Scenario { Name = "made-up" }, [new RunResult("none", 3, OneOfEach, [], [], Hash128.Zero, 0)], TimeSpan.Zero, true);
        string place = Path.Combine(folder.Root, "run");
        await RunFolder.WriteAsync(
            place, new RunFolderContent { Result = result, ScenarioText = "", StartedAt = DateTimeOffset.UnixEpoch });
        return await File.ReadAllTextAsync(Path.Combine(place, RunFolderFiles.Metrics));
    }

    // The exporter sorts labels and adds whose instrument it is; the file adds the time.
    private static IEnumerable<string> Series(string text) => text.Split('\n')
        .Where(line =>
            line.StartsWith("influencesim_", StringComparison.Ordinal)
                && !line.StartsWith("influencesim_engine_", StringComparison.Ordinal))
        .Select(line => Sample().Match(line))
        .Select(match => $"{match.Groups["name"].Value}{{{string.Join(',', Labels(match))}}} {match.Groups["value"].Value}");

    private static IEnumerable<string> Labels(Match sample) => sample.Groups["label"].Captures
        .Select(label => label.Value)
        .Where(label => !label.StartsWith("otel_scope_", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("""^(?<name>\w+)\{((?<label>\w+="[^"]*"),?)+\} (?<value>\S+)""")]
    private static partial Regex Sample();
}
