using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>First words of a row of blocks: block after block, and together, as a batch of the survey of pairs needs them.</summary>
public class PhiloxRowBenchmark
{
    private const int Blocks = 512;
    private readonly ulong _key = ReplicateKey.Of(1, 0).Value;
    private readonly uint[] _words = new uint[Blocks];

    [Benchmark(Baseline = true, OperationsPerInvoke = Blocks)]
    public uint Plain()
    {
        PhiloxRow.FillPlainly(_words, default, _key);
        return _words[0];
    }

    [Benchmark(OperationsPerInvoke = Blocks)]
    public uint Together()
    {
        PhiloxRow.Fill(_words, default, _key);
        return _words[0];
    }
}
