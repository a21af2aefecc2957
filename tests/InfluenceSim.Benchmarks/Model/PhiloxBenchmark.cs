using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Blocks of random words: one after the other, and side by side as an item, an inbox and a ring ask for them.</summary>
public class PhiloxBenchmark
{
    private const int Blocks = 1_024;
    private readonly ulong _key = ReplicateKey.Of(1, 0).Value;
    private readonly Words[] _words = new Words[Blocks];

    [Params(4, 8, 32)]
    public int Together { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Blocks)]
    public uint Plain()
    {
        for (int first = 0; first < Blocks; first += Together)
        {
            PhiloxBlocks.FillPlainly(_words.AsSpan(first, Together), _key);
        }

        return _words[0].W0;
    }

    [Benchmark(OperationsPerInvoke = Blocks)]
    public uint SideBySide()
    {
        for (int first = 0; first < Blocks; first += Together)
        {
            PhiloxBlocks.Fill(_words.AsSpan(first, Together), _key);
        }

        return _words[0].W0;
    }
}
