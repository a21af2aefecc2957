using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Numbers in [0, 1) of words: one by one, and as many at a time as a vector has lanes.</summary>
public class UniformsBenchmark
{
    private const int Words = 512;
    private readonly Draw[] _draws = [.. Enumerable.Range(0, Words).Select(word => new Draw((uint)word * Philox.Weyl0))];
    private readonly double[] _numbers = new double[Words];

    [Benchmark(Baseline = true, OperationsPerInvoke = Words)]
    public double Plain()
    {
        for (int word = 0; word < Words; word++)
        {
            _numbers[word] = _draws[word].Uniform;
        }

        return _numbers[0];
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public double ByVectors()
    {
        for (int word = 0; word < Words; word += Vector256<double>.Count)
        {
            Draw.Uniforms(in _draws[word]).StoreUnsafe(ref _numbers[word]);
        }

        return _numbers[0];
    }
}
