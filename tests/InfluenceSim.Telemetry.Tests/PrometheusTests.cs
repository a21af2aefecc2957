using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Telemetry.Tests.Otlp;
using Xunit;

namespace InfluenceSim.Telemetry.Tests;

/// <summary>The endpoint that Prometheus scrapes.</summary>
public sealed class PrometheusTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_shows_a_run_while_it_runs_and_is_gone_with_it()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using TelemetryHost host = await TelemetryHost.StartAsync(
            new TelemetryOptions { Prometheus = new IPEndPoint(IPAddress.Loopback, 0) }, Assert.Fail, stop);
        host.Observer!.OnTick(
            Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25), new MeasureValue(new PolicyDay(0), "shocks", "all", 3)));
        using var client = new HttpClient { Timeout = Patience };

        string page = await client.GetStringAsync(host.PrometheusAddress, stop);

        Assert.Equal("/metrics", host.PrometheusAddress!.AbsolutePath);
        Assert.Contains(Lines(page), line => Is(line, "influencesim_engagement_shift", "0.25"));
        Assert.Contains(Lines(page), line => Is(line, "influencesim_shocks_total", "3"));
        Assert.Contains(Lines(page), line => Is(line, "influencesim_simulated_day", "0"));
        Assert.Contains(Lines(page), line => line.StartsWith("dotnet_gc_", StringComparison.Ordinal));

        await host.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(host.PrometheusAddress, stop));
    }

    [Fact]
    public async Task Beside_it_a_collector_that_takes_everything_is_not_complained_of()
    {
        await using OtlpReceiver receiver = await OtlpReceiver.StartAsync();
        using WatchedRun run = await WatchedRun.RunAsync(
            WatchedRun.Economy, [], "--set", "horizon=1d", "--replicates", "1", "--prometheus", ":0", "--otlp",
            receiver.EndpointOf("grpc").ToString());
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain("does not take", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(receiver.Metrics);
    }

    [Fact]
    public async Task It_listens_on_loopback_only_unless_told_otherwise()
    {
        using WatchedRun run = await WatchedRun.RunAsync(
            WatchedRun.Economy, [], "--set", "horizon=1d", "--replicates", "1", "--prometheus", ":0");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("metrics at http://127.0.0.1:", run.Error, StringComparison.Ordinal);

        await using TelemetryHost host = await TelemetryHost.StartAsync(
            new TelemetryOptions { Prometheus = new IPEndPoint(IPAddress.Loopback, 0) }, Assert.Fail,
            TestContext.Current.CancellationToken);
        IPEndPoint[] open = [.. IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Where(listener => listener.Port == host.PrometheusAddress!.Port)];
        Assert.All(open, listener => Assert.True(IPAddress.IsLoopback(listener.Address), listener.ToString()));
        Assert.NotEmpty(open);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_error()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        using WatchedRun run = await WatchedRun.RunAsync(WatchedRun.Economy, [], "--prometheus", $":{port}");

        Assert.Equal(2, run.ExitCode);
        string line = Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Contains($"127.0.0.1:{port}", line, StringComparison.Ordinal);
        Assert.Contains("in use", line, StringComparison.Ordinal);
        Assert.Contains("allowed: a free port", line, StringComparison.Ordinal);
    }

    private static string[] Lines(string page) => page.Split('\n');

    private static bool Is(string line, string name, string value) =>
        line.StartsWith(name + "{", StringComparison.Ordinal)
            && line.Contains("arm=\"mandatory\"", StringComparison.Ordinal)
            && line.EndsWith("} " + value, StringComparison.Ordinal);
}
