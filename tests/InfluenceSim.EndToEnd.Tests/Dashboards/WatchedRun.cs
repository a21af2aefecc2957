using System.Text.RegularExpressions;
using InfluenceSim.Results;
using InfluenceSim.Results.OpenMetrics;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>
/// A run that the real Prometheus scrapes, with the configuration and rules that ship, and whose metrics.openmetrics is then
/// loaded into the same data base. It has all that the dashboards ask about: personas, false claims, an economy, and an arm
/// whose policies start in the middle.
/// </summary>
public sealed partial class WatchedRun : IAsyncLifetime
{
    private const int Horizon = 28;

    // Scrapes of the run, one a second: rates look back 10 s, and alerts compare with what was so a while ago.
    private const int LeastScrapes = 20;

    // Comparisons want pairs: two workers that take arms before warm-ups have finished two replicates before they come to a fourth.
    // Many more would take too long to write, once the run is stopped.
    private const int LastReplicate = 4;
    private const int Interrupted = 130;
    private static readonly TimeSpan PollingInterval = TimeSpan.FromMilliseconds(500);

    private const string Scenario = """
        question: Do the dashboards show everything?
        seed: 3
        replicates: 5000
        warmUp: 7d
        horizon: 28d
        population: { users: 2400 }
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

        // The run goes on until it was scraped often enough, however fast this machine is; then it is stopped as a user stops it.
        string data = Path.Combine(_folder.Root, "data");
        string configuration;
        DateTimeOffset start;
        string file = _folder.Write("watched.yaml", Scenario);
        using (ChildProcess run = ChildProcess.Start(_folder.Root, "run", file, "--out", "run", "--prometheus", ":0"))
        {
            await run.UntilAsync(() => Address().IsMatch(run.Error));
            var address = new Uri(Address().Match(run.Error).Groups["address"].Value);
            configuration = Configure(address);
            start = DateTimeOffset.UtcNow;
            await using PrometheusServer watching = await PrometheusServer.StartAsync(configuration, data);
            await ScrapeUntilAsync(run, watching, address);
            run.PressCtrlC();
            Command ended = await run.EndAsync();
            Assert.True(ended.ExitCode == Interrupted && ended.Error.Contains("are kept in run", StringComparison.Ordinal), ended.Error);
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

    private async Task ScrapeUntilAsync(ChildProcess run, PrometheusServer watching, Uri address)
    {
        using var http = new HttpClient();
        await run.UntilAsync(async () =>
        {
            await Task.Delay(PollingInterval);
            string text = await http.GetStringAsync(address);
            Scraped = text.Length > Scraped.Length ? text : Scraped;
            DateTimeOffset now = DateTimeOffset.UtcNow;
            IReadOnlyList<double[]> scrapes = await watching.QueryAsync("sum_over_time(up[1h])", now, now, step: null);
            return scrapes.Sum(series => series.Sum()) >= LeastScrapes && run.Replicate >= LastReplicate;
        });
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

    [GeneratedRegex("metrics at (?<address>http://\\S+)\\n")]
    private static partial Regex Address();
}
