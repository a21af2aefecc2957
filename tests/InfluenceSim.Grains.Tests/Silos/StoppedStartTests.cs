using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Grains.Tests.Silos;

/// <summary>Who presses Ctrl-C while a silo starts stopped it, wherever in its start that was.</summary>
public sealed class StoppedStartTests
{
    [Theory]
    [InlineData(ServiceLifecycleStage.First)]
    [InlineData(ServiceLifecycleStage.RuntimeInitialize)]
    [InlineData(ServiceLifecycleStage.RuntimeServices)]
    [InlineData(ServiceLifecycleStage.RuntimeGrainServices)]
    [InlineData(ServiceLifecycleStage.ApplicationServices)]
    [InlineData(ServiceLifecycleStage.BecomeActive)]
    public async Task A_silo_that_is_stopped_while_it_starts_is_cancelled(int stage)
    {
        using var stop = new CancellationTokenSource();

        Task<EmbeddedCluster> start = EmbeddedCluster.StartAsync(
            silo => silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(new Stopper(stage, stop)),
            cancellationToken: stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        Assert.True(stop.IsCancellationRequested);
    }

    private sealed class Stopper(int stage, CancellationTokenSource stop) : ILifecycleParticipant<ISiloLifecycle>
    {
        public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(Stopper), stage, _ => stop.CancelAsync());
    }
}
