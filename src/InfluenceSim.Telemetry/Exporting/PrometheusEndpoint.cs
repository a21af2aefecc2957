using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace InfluenceSim.Telemetry.Exporting;

/// <summary>Serves <c>/metrics</c> to Prometheus, on the one address that was asked for.</summary>
internal sealed class PrometheusEndpoint : IAsyncDisposable
{
    private readonly WebApplication _server;

    private PrometheusEndpoint(WebApplication server, Uri address)
    {
        _server = server;
        Address = address;
    }

    /// <summary>Where to scrape.</summary>
    public Uri Address { get; }

    /// <summary>Starts to serve.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public static async Task<PrometheusEndpoint> StartAsync(IPEndPoint at, MeterProvider provider, CancellationToken cancellationToken)
    {
        // The empty builder reads neither files nor environment, so that no ASPNETCORE_URLS opens another door, and has no
        // lifetime, so that Ctrl-C stays the command's.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(at));
        builder.Services.AddRouting();
        WebApplication server = builder.Build();
        server.MapPrometheusScrapingEndpoint("/metrics", provider, configureBranchedPipeline: null, optionsName: null);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
        {
            await server.DisposeAsync();
            string reason = problem.GetBaseException() is AddressInUseException
                || problem is IOException { InnerException: AddressInUseException }
                ? "in use by another process"
                : problem.GetBaseException().Message;
            throw new IOException($"--prometheus: found {at}, {reason}; allowed: a free port of an address of this machine", problem);
        }

        string address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new PrometheusEndpoint(server, new Uri(new Uri(address), "metrics"));
    }

    public async ValueTask DisposeAsync()
    {
        // A scrape that hangs is not waited for.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            await _server.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
        }

        await _server.DisposeAsync();
    }
}
