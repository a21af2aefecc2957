using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Grains;

/// <summary>One silo, or a few, inside this process, for who has no cluster. They say nothing unless asked to.</summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    private const int Attempts = 5;
    private readonly IReadOnlyList<IHost> _hosts;

    private EmbeddedCluster(IReadOnlyList<IHost> hosts) => _hosts = hosts;

    /// <summary>Where grains are found.</summary>
    public IGrainFactory Grains => Client;

    /// <summary>The client that shares the process with the silo.</summary>
    public IClusterClient Client => _hosts[0].Services.GetRequiredService<IClusterClient>();

    /// <summary>The services of the first silo.</summary>
    public IServiceProvider Services => _hosts[0].Services;

    /// <summary>Starts the silos.</summary>
    /// <param name="configure">Further settings of each silo, such as observers.</param>
    /// <param name="logging">Where logs go; nowhere by default.</param>
    /// <param name="silos">How many; results are the same with any number.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The running silos.</returns>
    /// <exception cref="OperationCanceledException">They were stopped while they started.</exception>
    public static async Task<EmbeddedCluster> StartAsync(
        Action<ISiloBuilder>? configure = null,
        Action<ILoggingBuilder>? logging = null,
        int silos = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(silos, 1);
        var hosts = new List<IHost>();
        try
        {
            IPEndPoint? first = null;
            for (int silo = 0; silo < silos; silo++)
            {
                (IHost host, IPEndPoint at) = await StartOneAsync(configure, logging, first, cancellationToken);
                hosts.Add(host);
                first ??= at;
            }

            return new EmbeddedCluster(hosts);
        }
        catch
        {
            await StopAsync(hosts);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(_hosts);

    // The first silo knows who is there: it stops last.
    private static async Task StopAsync(IReadOnlyList<IHost> hosts)
    {
        foreach (IHost host in hosts.Reverse())
        {
            await host.StopAsync();
            if (host is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }
            else
            {
                host.Dispose();
            }
        }
    }

    private static async Task<(IHost Host, IPEndPoint At)> StartOneAsync(
        Action<ISiloBuilder>? configure, Action<ILoggingBuilder>? logging, IPEndPoint? first, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            (int siloPort, int gatewayPort) = FreePorts();
            IHost host = Build(configure, logging, siloPort, gatewayPort, first);
            try
            {
                await host.StartAsync(cancellationToken);
                return (host, new IPEndPoint(IPAddress.Loopback, siloPort));
            }
            catch (Exception exception) when (attempt < Attempts
                && exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                // Somebody took the port between our finding it free and the silo's opening it.
                host.Dispose();
            }
            catch
            {
                host.Dispose();

                // A silo that is stopped in the middle of its start says so with an exception of its own.
                cancellationToken.ThrowIfCancellationRequested();
                throw;
            }
        }
    }

    private static IHost Build(
        Action<ISiloBuilder>? configure, Action<ILoggingBuilder>? logging, int siloPort, int gatewayPort, IPEndPoint? first) =>
        new HostBuilder()
        .ConfigureLogging(builder =>
        {
            builder.ClearProviders();
            logging?.Invoke(builder);
        })
        .UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort, first);
            silo.AddInfluenceSimGrains();
            configure?.Invoke(silo);
        })
        .ConfigureServices(services => services.AddSingleton<IHostLifetime, NoLifetime>())
        .Build();

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
