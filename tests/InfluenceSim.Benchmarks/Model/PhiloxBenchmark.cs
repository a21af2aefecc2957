using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Blocks of random words, one after the other.</summary>
public class PhiloxBenchmark
{
    private const int Blocks = 1_024;
    private readonly ulong _key = ReplicateKey.Of(1, 0).Value;

    [Benchmark(OperationsPerInvoke = Blocks)]
    public uint Block()
    {
        uint sum = 0;
        for (uint block = 0; block < Blocks; block++)
        {
            sum += Philox.Block(block, 1, 2, 3, _key).W0;
        }

        return sum;
    }
}
