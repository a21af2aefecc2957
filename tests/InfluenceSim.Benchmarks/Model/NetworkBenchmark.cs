using BenchmarkDotNet.Attributes;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>The world with its network, and a block of users on it; per user.</summary>
[MemoryDiagnoser]
public class NetworkBenchmark
{
    private const int Users = 10_000;
    private readonly Load _load = new(Users);
    private World _world = null!;

    [GlobalSetup]
    public void Build() => _world = (World)Network();

    [Benchmark(OperationsPerInvoke = Users)]
    public object Network() => World.Build(_load.Parameters, ReplicateKey.Of(Load.Seed, 0));

    [Benchmark(OperationsPerInvoke = Users)]
    public object Block() => new HumanUsers(_world, 0, Users);
}
