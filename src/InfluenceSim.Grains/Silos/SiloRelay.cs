using InfluenceSim.Grains.Messages;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Runtime.Services;
using Orleans.Services;

namespace InfluenceSim.Grains.Silos;

/// <summary>Receives, once per silo, what all parts of a run on that silo need.</summary>
[Alias("InfluenceSim.ISiloRelay")]
internal interface ISiloRelay : IGrainService
{
    [Alias("Host")]
    Task Host(HostRun message);

    [Alias("Publish")]
    Task Publish(PublishTick message);

    [Alias("Forget")]
    Task Forget(ForgetRun message);
}

/// <summary>Puts it where the silo's grains find it.</summary>
[Reentrant]
internal sealed class SiloRelay(GrainId id, Silo silo, ILoggerFactory loggers, SiloRuns runs) : GrainService(id, silo, loggers), ISiloRelay
{
    public Task Host(HostRun message)
    {
        runs.Host(message);
        return Task.CompletedTask;
    }

    public Task Publish(PublishTick message)
    {
        runs.Publish(message);
        return Task.CompletedTask;
    }

    public Task Forget(ForgetRun message)
    {
        runs.Forget(message);
        return Task.CompletedTask;
    }
}

/// <summary>The relay of each silo.</summary>
internal sealed class SiloRelays(IServiceProvider services) : GrainServiceClient<ISiloRelay>(services)
{
    public ISiloRelay On(SiloAddress silo) => GetGrainService(silo);
}
