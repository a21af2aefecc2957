using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Grains;

/// <summary>One silo inside this process, for who has no cluster. It says nothing unless asked to.</summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    private const int Attempts = 5;
    private readonly IHost _host;

    private EmbeddedCluster(IHost host) => _host = host;

    /// <summary>Where grains are found.</summary>
    public IGrainFactory Grains => Client;

    /// <summary>The client that shares the process with the silo.</summary>
    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>The silo's services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts the silo.</summary>
    /// <param name="configure">Further settings, such as observers.</param>
    /// <param name="logging">Where logs go; nowhere by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The running silo.</returns>
    public static async Task<EmbeddedCluster> StartAsync(
        Action<ISiloBuilder>? configure = null, Action<ILoggingBuilder>? logging = null, CancellationToken cancellationToken = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            IHost host = Build(configure, logging);
            try
            {
                await host.StartAsync(cancellationToken);
                return new EmbeddedCluster(host);
            }
            catch (Exception exception) when (attempt < Attempts && exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                // Somebody took the port between our finding it free and the silo's opening it.
                host.Dispose();
            }
            catch
            {
                host.Dispose();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            _host.Dispose();
        }
    }

    private static IHost Build(Action<ISiloBuilder>? configure, Action<ILoggingBuilder>? logging)
    {
        (int siloPort, int gatewayPort) = FreePorts();
        return new HostBuilder()
            .ConfigureLogging(builder =>
            {
                builder.ClearProviders();
                logging?.Invoke(builder);
            })
            .UseOrleans(silo =>
            {
                silo.UseLocalhostClustering(siloPort, gatewayPort);
                silo.AddInfluenceSimGrains();
                configure?.Invoke(silo);
            })
            .ConfigureServices(services => services.AddSingleton<IHostLifetime, NoLifetime>())
            .Build();
    }

    // Both are held at once: asked one after the other, the system may give the same port twice.
    private static (int Silo, int Gateway) FreePorts()
    {
        using var silo = new TcpListener(IPAddress.Loopback, 0);
        using var gateway = new TcpListener(IPAddress.Loopback, 0);
        silo.Start();
        gateway.Start();
        return (((IPEndPoint)silo.LocalEndpoint).Port, ((IPEndPoint)gateway.LocalEndpoint).Port);
    }

    /// <summary>The process is not ours: Ctrl-C belongs to whoever started us.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
