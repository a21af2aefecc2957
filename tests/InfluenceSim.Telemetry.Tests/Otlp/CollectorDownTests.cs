using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>
/// A collector that is dead, a tar pit or at fault fails no run and changes none; it is said once. How fast such runs are, the
/// benchmark runner measures.
/// </summary>
[Trait("Promise", "collector-down")]
public sealed class CollectorDownTests
{
    [Theory]
    [InlineData("dead", "grpc")]
    [InlineData("dead", "http/protobuf")]
    [InlineData("tar pit", "grpc")]
    [InlineData("tar pit", "http/protobuf")]
    [InlineData("errors", "grpc")]
    [InlineData("errors", "http/protobuf")]
    public async Task The_run_goes_on_as_if_nobody_watched_and_says_it_once(string collector, string protocol)
    {
        using WatchedRun unwatched = await WatchedRun.RunAsync(SmallScenario.Text, []);
        using Nobody nobody = await Nobody.StartAsync(collector, protocol);

        using WatchedRun watched = await WatchedRun.RunAsync(
            SmallScenario.Text,
            [("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), ("OTEL_METRIC_EXPORT_INTERVAL", "100"), ("OTEL_TRACES_SAMPLER", "always_on")],
            "--otlp", nobody.Endpoint);

        Assert.True(watched.ExitCode == 0, watched.Error);
        Assert.Equal(unwatched.Digests, watched.Digests);
        string line = Assert.Single(watched.Error.Split('\n'), each => each.Contains("collector", StringComparison.Ordinal));
        Assert.Contains(nobody.Endpoint, line, StringComparison.Ordinal);
    }

    /// <summary>What listens, if anything, where a collector should.</summary>
    private sealed class Nobody(string endpoint, Action end) : IDisposable
    {
        public string Endpoint => endpoint;

        public static async Task<Nobody> StartAsync(string kind, string protocol)
        {
            if (kind == "dead")
            {
                var closed = new ClosedPort();
                return new Nobody($"http://127.0.0.1:{closed.Number}/", closed.Dispose);
            }

            if (kind == "tar pit")
            {
                // Connections are taken by the system and nobody ever reads from them.
                var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                return new Nobody($"http://{listener.LocalEndpoint}/", listener.Dispose);
            }

            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            HttpProtocols spoken = protocol == "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1;
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = spoken));
            WebApplication server = builder.Build();
            server.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return Task.CompletedTask;
            });
            await server.StartAsync();
            return new Nobody($"{server.Urls.Single()}/", ((IDisposable)server).Dispose);
        }

        public void Dispose() => end();
    }
}
