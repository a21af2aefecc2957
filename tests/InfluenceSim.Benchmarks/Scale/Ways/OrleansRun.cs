using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Run;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Benchmarks.Scale.Ways;

/// <summary>The same run through grains, one block of users for each thread.</summary>
internal sealed class OrleansRun : IAsyncDisposable
{
    private readonly ISimulationGrain _run;
    private readonly LastTick _last;

    private OrleansRun(ISimulationGrain run, LastTick last)
    {
        _run = run;
        _last = last;
    }

    /// <summary>Digest of all ticks so far.</summary>
    public Hash128 Digest { get; private set; }

    /// <summary>A silo of this process that tells of its ticks.</summary>
    public static Task<EmbeddedCluster> StartSiloAsync()
    {
        var last = new LastTick();
        return EmbeddedCluster.StartAsync(silo => silo.Services.AddSingleton(last).AddSingleton<IRunObserver>(last));
    }

    /// <summary>Starts the run at tick 0.</summary>
    public static async Task<OrleansRun> StartAsync(EmbeddedCluster silo, Load load, int threads)
    {
        string id = Guid.NewGuid().ToString("N");
        ISimulationGrain run = silo.Grains.GetGrain<ISimulationGrain>(id);
        await run.Start(new RunSpec
        {
            RunId = id,
            Seed = Load.Seed,
            Parameters = load.Parameters,
            UsersPerGrain = BareLoop.UsersPerBlock(load.Users, threads),
        });
        return new OrleansRun(run, silo.Services.GetRequiredService<LastTick>());
    }

    /// <summary>Runs to a tick; seconds that the last tick took.</summary>
    /// <param name="until">First tick not to run.</param>
    public async Task<double> RunAsync(int until)
    {
        Digest = (await _run.RunUntil(until)).Digest;
        return _last.Seconds;
    }

    public async ValueTask DisposeAsync() => await _run.Close();

    /// <summary>What the last tick of any run took.</summary>
    private sealed class LastTick : IRunObserver
    {
        public double Seconds { get; private set; }

        public void OnCost(RunIdentity run, TickCost cost) => Seconds = cost.Duration.TotalSeconds;

        public void OnTick(RunIdentity run, TickSummary summary)
        {
        }
    }
}
