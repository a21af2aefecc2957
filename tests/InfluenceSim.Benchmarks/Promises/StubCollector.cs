using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>What stands where a collector should: one that takes everything and keeps nothing, and three that do not do their part.</summary>
internal sealed class StubCollector : IAsyncDisposable
{
    private readonly WebApplication? _server;
    private readonly TcpListener? _listener;

    private StubCollector(int port, WebApplication? server, TcpListener? listener)
    {
        Endpoint = $"http://127.0.0.1:{port}";
        _server = server;
        _listener = listener;
    }

    public string Endpoint { get; }

    /// <summary>Nobody listens.</summary>
    public static StubCollector Dead()
    {
        TcpListener listener = Listen();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Dispose();
        return new StubCollector(port, null, null);
    }

    /// <summary>Connections are taken, and nobody ever reads from them.</summary>
    public static StubCollector TarPit()
    {
        TcpListener listener = Listen();
        return new StubCollector(((IPEndPoint)listener.LocalEndpoint).Port, null, listener);
    }

    /// <summary>Speaks HTTP and answers everything with one status.</summary>
    public static async Task<StubCollector> AnsweringAsync(int status)
    {
        int port = new Uri(Dead().Endpoint).Port;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        WebApplication server = builder.Build();
        server.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = status;
        });
        await server.StartAsync();
        return new StubCollector(port, server, null);
    }

    public async ValueTask DisposeAsync()
    {
        _listener?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }
}
