using System.Net;
using System.Net.Sockets;
using InfluenceSim.Web.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Web.Http;

/// <summary>Serves a session to this machine, and to no other.</summary>
public sealed class LiveServer : IAsyncDisposable
{
    private const long LargestRequest = 16 << 10;

    private readonly WebApplication _server;
    private readonly CancellationTokenSource _closing;

    private LiveServer(WebApplication server, CancellationTokenSource closing, Uri address)
    {
        _server = server;
        _closing = closing;
        Address = address;
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="session">The session; it is not ended with the server.</param>
    /// <param name="port">Port on the loopback address; 0 is any that is free.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The server.</returns>
    /// <exception cref="IOException">The port cannot be had.</exception>
    public static async Task<LiveServer> StartAsync(LiveSession session, int port, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var at = new IPEndPoint(IPAddress.Loopback, port);

        // The empty builder reads neither files nor environment, so that no ASPNETCORE_URLS opens another door, and has no
        // lifetime, so that Ctrl-C stays the command's.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(at);
        });
        builder.Services.AddRouting();
        builder.Services.ConfigureHttpJsonOptions(options => WebJson.Configure(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        var closing = new CancellationTokenSource();
        WebApplication server = builder.Build();
        server.Use(SafeHeaders.InvokeAsync);
        server.Use(Refusals.InvokeAsync);
        server.Use(OwnOriginOnly.InvokeAsync);
        PageFiles.Map(server);
        ViewEndpoints.Map(server, session, closing.Token);
        LookEndpoints.Map(server, session);
        ControlEndpoints.Map(server, session);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            closing.Dispose();
            await server.DisposeAsync();
            string reason = problem.GetBaseException() is AddressInUseException
                || problem is IOException { InnerException: AddressInUseException }
                ? "in use by another process"
                : problem.GetBaseException().Message;
            throw new IOException($"--port: found {port}, {reason}; allowed: a free port, or 0 for any", problem);
        }

        string address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new LiveServer(server, closing, new Uri(address));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Who watches would hold the server up.
        await _closing.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        try
        {
            await _server.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
        }

        await _server.DisposeAsync();
        _closing.Dispose();
    }
}
