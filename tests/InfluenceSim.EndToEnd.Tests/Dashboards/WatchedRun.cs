using InfluenceSim.Results;
using InfluenceSim.Results.OpenMetrics;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>
/// A run that the real Prometheus scrapes, with the configuration and rules that ship, and whose metrics.openmetrics is then
/// loaded into the same data base. It has all that the dashboards ask about: personas, false claims, an economy, and an arm
/// whose policies start in the middle.
/// </summary>
public sealed class WatchedRun : IAsyncLifetime
{
    private const int Horizon = 28;

    private const string Scenario = """
        question: Do the dashboards show everything?
        seed: 3
        replicates: 3
        warmUp: 7d
        horizon: 28d
        population: { users: 800 }
        creators: { influencers: 20, fakefluencers: 8, operators: 4, manipulative: { sleeperDays: 2d } }
        economy: { enabled: true, market: { brands: 6 } }
        arms:
          none: none
          strict:
            - mandatoryLabelling: { from: 7d }
            - operatorLiability: { from: 7d, liable: operator, fine: 50000, strikes: 2 }

        """;

    private readonly TemporaryFolder _folder = new();
    private PrometheusServer? _prometheus;

    internal PrometheusServer Prometheus => _prometheus ?? throw new InvalidOperationException(Installed.PrometheusIsMissing);

    /// <summary>The run while it ran, by the scraped series.</summary>
    internal ShownRuns Running { get; private set; } = null!;

    /// <summary>The run as its folder tells it.</summary>
    internal ShownRuns Finished { get; } = new(
        "finished", SimulatedTime.Epoch, SimulatedTime.Epoch.AddDays(Horizon + 1), TimeSpan.FromDays(1), "4d");

    /// <summary>What the run's endpoint said when it said most: replicates come and go.</summary>
    internal string Scraped { get; private set; } = "";

    /// <summary>The run's metrics.openmetrics.</summary>
    internal string MetricsFile => Path.Combine(_folder.Root, "run", RunFolderFiles.Metrics);

    public async ValueTask InitializeAsync()
    {
        if (Installed.PrometheusIsMissing is not null)
        {
            return;
        }

        // Prometheus first: the run does not wait for it.
        string data = Path.Combine(_folder.Root, "data");
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/metrics");
        string configuration = Configure(address);
        DateTimeOffset start = DateTimeOffset.UtcNow;
        await using (await PrometheusServer.StartAsync(configuration, data))
        {
            using ChildProcess run = ChildProcess.Start(
                _folder.Root, "run", _folder.Write("watched.yaml", Scenario), "--out", "run", "--quiet", "--prometheus", $":{address.Port}");
            Task<Command> end = run.EndAsync();
            await ScrapeUntilAsync(end, address);
            (await end).Succeeded();
        }

        Running = new ShownRuns("running", start, DateTimeOffset.UtcNow, TimeSpan.FromSeconds(1), "10s");
        (int exitCode, string said) = await Promtool.RunAsync(
            "", "tsdb", "create-blocks-from", "openmetrics", MetricsFile, data, "--max-block-duration=768h");
        Assert.True(exitCode == 0, said);
        _prometheus = await PrometheusServer.StartAsync(configuration, data);
    }

    public async ValueTask DisposeAsync()
    {
        if (_prometheus is not null)
        {
            await _prometheus.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task ScrapeUntilAsync(Task end, Uri address)
    {
        using var http = new HttpClient();
        while (await Task.WhenAny(end, Task.Delay(500)) != end)
        {
            try
            {
                string text = await http.GetStringAsync(address);
                Scraped = text.Length > Scraped.Length ? text : Scraped;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet, or has just ended.
            }
        }
    }

    private string Configure(Uri address)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(DashboardFile.Folder, "prometheus")))
        {
            string text = File.ReadAllText(file).Replace("localhost:9464", address.Authority, StringComparison.Ordinal);
            _folder.Write(Path.GetFileName(file), text);
        }

        return Path.Combine(_folder.Root, "prometheus.yml");
    }
}
