using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace InfluenceSim.Grains.Tests.Clusters;

/// <summary>A cluster of silos that serialise what passes between them.</summary>
public abstract class ClusterFixture : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster;

    protected ClusterFixture(short silos, Action<ISiloBuilder>? configure = null)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => host.Logging.ClearProviders());
        builder.ConfigureSilo((_, silo) =>
        {
            configure?.Invoke(silo);
            silo.AddInfluenceSimGrains();
            silo.AddIncomingGrainCallFilter(Calls);
        });
        _cluster = builder.Build();
        Silos = silos;
    }

    public int Silos { get; }

    public CallLog Calls { get; } = new();

    public IClusterClient Client => _cluster.Client;

    public ISimulationGrain Run(string runId) => Client.GetGrain<ISimulationGrain>(runId);

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class OneSilo() : ClusterFixture(1);

public sealed class ThreeSilos() : ClusterFixture(3);

/// <summary>Tests on clusters run one after the other: each may step into calls, and there are few processors.</summary>
[CollectionDefinition(Name)]
public sealed class ClustersDefinition : ICollectionFixture<OneSilo>, ICollectionFixture<ThreeSilos>
{
    public const string Name = "clusters";
}
