using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using InfluenceSim.Telemetry.Exporting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace InfluenceSim.Telemetry.Tests;

public class TelemetryHostTests
{
    // Only to tell "returned" from "waits for the collector": far above the limit of a flush, far below the exporter's patience below.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Nothing_is_exported_unless_asked_for()
    {
        await using TelemetryHost host = await TelemetryHost.StartAsync(new TelemetryOptions(), Settings(null), Silence);
        Assert.False(host.IsOn);
        Assert.Null(host.Observer);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9", true)]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=http://127.0.0.1:9", true)]
    [InlineData("OTEL_TRACES_EXPORTER=otlp", true)]
    [InlineData("OTEL_METRICS_EXPORTER=none", false)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9 OTEL_SDK_DISABLED=true", false)]
    [InlineData(
        "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9 OTEL_METRICS_EXPORTER=none OTEL_TRACES_EXPORTER=none OTEL_LOGS_EXPORTER=none",
        false)]
    public async Task The_standard_variables_turn_it_on_and_off(string variables, bool isOn)
    {
        (string, string)[] set = [.. variables.Split(' ').Select(variable => (variable.Split('=')[0], variable.Split('=')[1]))];
        await using TelemetryHost host = await TelemetryHost.StartAsync(new TelemetryOptions(), Settings(null, set), _ => { });
        Assert.Equal(isOn, host.IsOn);
    }

    [Fact]
    public async Task An_exporter_that_is_not_here_is_refused_by_name()
    {
        IOException error = await Assert.ThrowsAsync<IOException>(
            () => TelemetryHost.StartAsync(new TelemetryOptions(), Settings(null, ("OTEL_METRICS_EXPORTER", "prometheus")), _ => { }));
        Assert.Contains("OTEL_METRICS_EXPORTER: found 'prometheus'; allowed: otlp, console, none", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "an http or https address")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "foo", "an http or https address")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "grpc, http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_PROTOCOL", "GRPC", "grpc, http/protobuf")]
    public async Task An_address_or_a_protocol_that_is_none_is_refused_by_name(string variable, string found, string allowed)
    {
        IOException error = await Assert.ThrowsAsync<IOException>(
            () =>
                TelemetryHost.StartAsync(
                    new TelemetryOptions { OtlpEndpoint = new Uri("http://127.0.0.1:9") }, Settings(null, (variable, found)), Silence));
        Assert.StartsWith($"{variable}: found '{found}'; allowed: {allowed}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{0}: {1}",
        "http://c/|System.Net.Http.HttpRequestException: Connection refused (c:80)\n ---> System.Net.Sockets.SocketException "
            + "(111): Connection refused\n   at A.B()",
        "Connection refused (c:80)")]
    [InlineData("{0}: {1}", "http://c/|System.Net.Sockets.SocketException (111): Connection refused\n   at A.B()", "Connection refused")]
    [InlineData("Request to {0} ended with {1}.", "http://c/|12", "Request to http://c/ ended with 12")]
    public void Why_a_collector_does_not_take_it_is_said_in_one_line(string message, string payload, string reason) =>
        Assert.Equal(reason, ExportFailures.ReasonOf(message, payload.Split('|')));

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_dead_port_neither_throws_nor_keeps_the_host(string protocol)
    {
        using var closed = new ClosedPort();
        await DisposesInTime(Settings(
            new Uri($"http://127.0.0.1:{closed.Number}"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            Patient,
            ("OTEL_METRIC_EXPORT_INTERVAL", "100")));
    }

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task A_collector_that_never_answers_neither_throws_nor_keeps_the_host(string protocol)
    {
        using var tarPit = new TcpListener(IPAddress.Loopback, 0);
        tarPit.Start();
        await DisposesInTime(
            Settings(
                new Uri($"http://{tarPit.LocalEndpoint}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), Patient,
                ("OTEL_METRIC_EXPORT_INTERVAL", "100")));
    }

    [Theory]
    [InlineData("http://localhost:4317", null, null)]
    [InlineData("http://localhost:4318", null, "http/protobuf")]
    [InlineData("http://localhost:4318", "grpc", "grpc")]
    public void The_flag_wins_over_the_environment_and_the_environment_over_our_defaults(
        string endpoint, string? inEnvironment, string? protocol)
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
        var said = new ConcurrentQueue<string>();
        TelemetryHost host = await TelemetryHost.StartAsync(
            new TelemetryOptions { OtlpEndpoint = new Uri(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]!) }, settings, said.Enqueue,
            TestContext.Current.CancellationToken);
        for (int day = 0; day < 20; day++)
        {
            host.Observer!.OnTick(Summaries.Run, Summaries.EndOf(day, Summaries.Shift(day, 0.25)));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await Task.Run(async () => await host.DisposeAsync(), TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Single(said);
    }

    private static void Silence(string line) => Assert.Fail(line);

    private static IConfiguration Settings(Uri? endpoint, params (string Name, string Value)[] more) => new ConfigurationBuilder()
        .AddConfiguration(OtlpSettings.For(endpoint, new ConfigurationBuilder().Build()))
        .AddInMemoryCollection(more.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value)))
        .Build();
}
