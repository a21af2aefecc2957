using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InfluenceSim.Telemetry.Tests.Otlp;

/// <summary>A collector that is dead, a tar pit or at fault fails no run and changes none; it is said once. How fast such runs are, the benchmark runner measures.</summary>
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
        await using Nobody nobody = await Nobody.StartAsync(collector, protocol);

        using WatchedRun watched = await WatchedRun.RunAsync(
            SmallScenario.Text, [("OTEL_EXPORTER_OTLP_PROTOCOL", protocol), ("OTEL_METRIC_EXPORT_INTERVAL", "100"), ("OTEL_TRACES_SAMPLER", "always_on")], "--otlp", nobody.Endpoint);

        Assert.True(watched.ExitCode == 0, watched.Error);
        Assert.Equal(unwatched.Digests, watched.Digests);
        string line = Assert.Single(watched.Error.Split('\n'), each => each.Contains("collector", StringComparison.Ordinal));
        Assert.Contains(nobody.Endpoint, line, StringComparison.Ordinal);
    }

    /// <summary>What listens, if anything, where a collector should.</summary>
    private sealed class Nobody(string endpoint, IAsyncDisposable? server) : IAsyncDisposable
    {
        public string Endpoint => endpoint;

        public static async Task<Nobody> StartAsync(string kind, string protocol)
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            int port = ((IPEndPoint)listener.LocalEndpoint).Port;
            string endpoint = $"http://127.0.0.1:{port}/";
            if (kind == "tar pit")
            {
                // Connections are taken by the system and nobody ever reads from them.
                return new Nobody(endpoint, new TarPit(listener));
            }

            listener.Stop();
            if (kind == "dead")
            {
                return new Nobody(endpoint, null);
            }

            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = protocol == "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1));
            WebApplication server = builder.Build();
            server.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return Task.CompletedTask;
            });
            await server.StartAsync();
            return new Nobody(endpoint, server);
        }

        public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private sealed class TarPit(TcpListener listener) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            listener.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
