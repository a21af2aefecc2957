using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>The next point on the ring of a topic: by halves of all points, and near where uniform places let it be expected.</summary>
public class SuccessorBenchmark
{
    // So many that no branch is remembered from one time to the next.
    private const int Items = 16_384;
    private readonly uint[] _wanted = new uint[Items];
    private RecommenderRing _ring = null!;

    [Params(1_000, 100_000)]
    public int Points { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var draws = new Draws(ReplicateKey.Of(1, 0));
        uint[] places = [.. Enumerable.Range(0, Points).Select(point => draws.PostTopic((ulong)point, 0).Bits).Order()];
        _ring = new RecommenderRing([0, Points], places, new Card[Points]);
        for (int item = 0; item < Items; item++)
        {
            _wanted[item] = draws.PostTopic((ulong)item, 1).Bits;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Items)]
    public int Plain()
    {
        int sum = 0;
        foreach (uint place in _wanted)
        {
            sum += _ring.SuccessorPlainly(0, place);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Items)]
    public int Guessed()
    {
        int sum = 0;
        foreach (uint place in _wanted)
        {
            sum += _ring.Successor(0, place);
        }

        return sum;
    }
}
