using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Lists in the order of their places in memory: by comparing, and digit by digit; per list.</summary>
public class RadixSortBenchmark
{
    // Places of a million values.
    private const int ValueBits = 20;
    private const int BitsOfWord = 32;
    private int[] _places = [];
    private int[] _keys = [];
    private int[] _lists = [];

    [Params(100, 1_000, 100_000)]
    public int Lists { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var draws = new Draws(ReplicateKey.Of(1, 0));
        _places = [.. Enumerable.Range(0, Lists).Select(list => (int)(draws.PostTopic((ulong)list, 0).Bits >> (BitsOfWord - ValueBits)))];
        _keys = new int[Lists];
        _lists = new int[Lists];
    }

    [Benchmark(Baseline = true)]
    public int Comparing()
    {
        _places.CopyTo(_keys, 0);
        _keys.AsSpan().Sort(_lists.AsSpan());
        return _lists[0];
    }

    [Benchmark]
    public int ByDigits()
    {
        _places.CopyTo(_keys, 0);
        RadixSort.Sort(_keys, _lists);
        return _lists[0];
    }
}
