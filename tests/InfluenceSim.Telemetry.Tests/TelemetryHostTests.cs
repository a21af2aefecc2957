using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace InfluenceSim.Telemetry.Tests;

public class TelemetryHostTests
{
    // Only to tell "returned" from "waits for the collector": far above the limit of a flush, far below the exporter's patience below.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Nothing_is_exported_unless_asked_for()
    {
        using var host = TelemetryHost.Start(new TelemetryOptions());
        Assert.False(host.IsOn);
    }

    [Fact]
    public async Task The_last_day_arrives_at_the_endpoint_when_the_host_is_disposed()
    {
        (HttpListener server, Uri endpoint) = Serve();
        using (server)
        {
            using var meter = new RunMeter();
            Task<(string Path, string Body)> received = Receive(server);
            using (TelemetryHost host = TelemetryHost.Start(Settings(endpoint, ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "3600000"))))
            {
                Assert.True(host.IsOn);
                meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25), Summaries.Reach(0, 0.5)));
            }

            (string path, string body) = await received.WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.Equal("/v1/metrics", path);
            Assert.Contains("influencesim.engagement.shift", body, StringComparison.Ordinal);
            Assert.Contains("influencesim.misinformation.reach", body, StringComparison.Ordinal);
            Assert.Contains(Encoding.Latin1.GetString(BitConverter.GetBytes(0.25)), body, StringComparison.Ordinal);
            Assert.Contains("mandatory", body, StringComparison.Ordinal);
            Assert.Contains("service.name", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_dead_port_neither_throws_nor_keeps_the_host(string protocol)
    {
        await DisposesInTime(Settings(new Uri($"http://127.0.0.1:{FreePort()}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), Patient, ("OTEL_METRIC_EXPORT_INTERVAL", "100")));
    }

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_collector_that_never_answers_neither_throws_nor_keeps_the_host(string protocol)
    {
        using var tarPit = new TcpListener(IPAddress.Loopback, 0);
        tarPit.Start();
        await DisposesInTime(Settings(new Uri($"http://{tarPit.LocalEndpoint}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), Patient, ("OTEL_METRIC_EXPORT_INTERVAL", "100")));
    }

    [Theory]
    [InlineData("http://localhost:4317", null, null)]
    [InlineData("http://localhost:4318", null, "http/protobuf")]
    [InlineData("http://localhost:4318", "grpc", "grpc")]
    public void The_flag_wins_over_the_environment_and_the_environment_over_our_defaults(string endpoint, string? inEnvironment, string? protocol)
    {
        IConfiguration environment = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = inEnvironment,
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://elsewhere:1",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "7000",
        }.Where(setting => setting.Value is not null)).Build();

        IConfiguration settings = OtlpSettings.For(new Uri(endpoint), environment);

        Assert.Equal(protocol, settings["OTEL_EXPORTER_OTLP_PROTOCOL"]);
        Assert.Equal(new Uri(endpoint), new Uri(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]!));
        Assert.Equal("7000", settings["OTEL_METRIC_EXPORT_INTERVAL"]);
    }

    private static (string, string) Patient => ("OTEL_EXPORTER_OTLP_TIMEOUT", "600000");

    private static async Task DisposesInTime(IConfiguration settings)
    {
        using var meter = new RunMeter();
        TelemetryHost host = TelemetryHost.Start(settings);
        for (int day = 0; day < 20; day++)
        {
            meter.OnTick(Summaries.Run, Summaries.EndOf(day, Summaries.Shift(day, 0.25)));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await Task.Run(host.Dispose, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private static IConfiguration Settings(Uri endpoint, params (string Name, string Value)[] more) => new ConfigurationBuilder()
        .AddConfiguration(OtlpSettings.For(endpoint))
        .AddInMemoryCollection(more.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value)))
        .Build();

    private static async Task<(string Path, string Body)> Receive(HttpListener server)
    {
        HttpListenerContext context = await server.GetContextAsync();
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        context.Response.Close();
        return (context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray()));
    }

    private static (HttpListener Server, Uri Endpoint) Serve()
    {
        var endpoint = new Uri($"http://127.0.0.1:{FreePort()}/");
        var server = new HttpListener { Prefixes = { endpoint.ToString() } };
        server.Start();
        return (server, endpoint);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
