using BenchmarkDotNet.Attributes;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>One simulated day of the load in the plain loop, after a week that fills the inboxes.</summary>
[MemoryDiagnoser]
public class DayBenchmark
{
    private const int FilledDays = 7;
    private World _world = null!;
    private Snapshot _filled = null!;
    private LocalSimulation _simulation = null!;

    [Params(2_000, 10_000)]
    public int Users { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _world = World.Build(new Load(Users).Parameters, ReplicateKey.Of(Load.Seed, 0));
        var simulation = new LocalSimulation(_world, []);
        simulation.Run(FilledDays * SimulationParameters.HoursPerDay);
        _filled = simulation.Save();
    }

    [IterationSetup]
    public void Restore()
    {
        _simulation = new LocalSimulation(_world, []);
        _simulation.Load(_filled);
    }

    [Benchmark]
    public void Day() => _simulation.Run((FilledDays + 1) * SimulationParameters.HoursPerDay);
}
