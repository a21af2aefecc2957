using InfluenceSim.Grains;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Cli.Commands;

/// <summary>The silos, mostly one, that a command runs its simulations on, from start to stop.</summary>
internal static class EmbeddedSilo
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromMilliseconds(500);

    public static async Task<T> UseAsync<T>(
        Action<ISiloBuilder> configure,
        Func<IGrainFactory, Task<T>> use,
        CancellationToken cancellationToken,
        Action<ILoggingBuilder>? logging = null,
        int silos = 1)
    {
        EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(configure, logging, silos, cancellationToken);
        try
        {
            return await use(cluster.Grains);
        }
        finally
        {
            Task stopped = cluster.DisposeAsync().AsTask();

            // After Ctrl-C a silo in the middle of a long turn is not waited for: it ends with the process.
            await (
                cancellationToken.IsCancellationRequested
                    ? Task.WhenAny(stopped, Task.Delay(LongestStop, CancellationToken.None))
                    : stopped);
        }
    }
}
