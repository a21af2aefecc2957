using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// What stands where a collector should: one that takes everything and keeps nothing, and three that do not do their part.
/// </summary>
internal sealed class StubCollector : IAsyncDisposable
{
    private readonly WebApplication? _server;
    private readonly IDisposable? _held;

    private StubCollector(int port, WebApplication? server, IDisposable? held)
    {
        Endpoint = $"http://127.0.0.1:{port}";
        _server = server;
        _held = held;
    }

    public string Endpoint { get; }

    /// <summary>Nobody listens.</summary>
    public static StubCollector Dead()
    {
        // Taken, so that nobody else comes to listen there.
        var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new StubCollector(((IPEndPoint)taken.LocalEndPoint!).Port, null, taken);
    }

    /// <summary>Connections are taken, and nobody ever reads from them.</summary>
    public static StubCollector TarPit()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new StubCollector(((IPEndPoint)listener.LocalEndpoint).Port, null, listener);
    }

    /// <summary>Speaks HTTP and answers everything with one status.</summary>
    public static async Task<StubCollector> AnsweringAsync(int status)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication server = builder.Build();
        server.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = status;
        });
        await server.StartAsync();
        return new StubCollector(new Uri(server.Urls.Single()).Port, server, null);
    }

    public async ValueTask DisposeAsync()
    {
        _held?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
