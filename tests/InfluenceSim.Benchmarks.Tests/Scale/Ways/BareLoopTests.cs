using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Benchmarks.Scale.Ways;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Tests.Scale.Ways;

public sealed class BareLoopTests
{
    private const int Until = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Is_the_run_of_the_plain_loop(int threads)
    {
        World world = World.Build(new Load(Load.LeastUsers).Parameters, ReplicateKey.Of(Load.Seed, 0));
        var plain = new LocalSimulation(world, []);
        var loop = new BareLoop(world, threads);

        plain.Run(Until);
        loop.Run(Until);

        Assert.Equal(threads, loop.Blocks.Count);
        Assert.Equal(plain.Digest, loop.Digest);
    }
}
