using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Impressions of posts that stand apart in memory: counted as they come, and with their counts asked for ahead.</summary>
public class LedgerBenchmark
{
    // A dozen of each of a hundred thousand people.
    private const int Posts = 1_200_000;
    private const int Impressions = 65_536;
    private readonly int[] _places = new int[Impressions + PostLedger.Ahead];
    private readonly LedgerPage _page = new(default, new Post[Posts], [], (_, _, _, _, _) => default);

    [GlobalSetup]
    public void Draw()
    {
        var draws = new Draws(ReplicateKey.Of(1, 0));
        for (int impression = 0; impression < _places.Length; impression++)
        {
            _places[impression] = draws.PostTopic((ulong)impression, 0).Below(Posts);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Impressions)]
    public void Plain()
    {
        for (int impression = 0; impression < Impressions; impression++)
        {
            _page.Add(_places[impression], default, isFirstDay: true);
        }
    }

    [Benchmark(OperationsPerInvoke = Impressions)]
    public void Expecting()
    {
        for (int impression = 0; impression < Impressions; impression++)
        {
            _page.Expect(_places[impression + PostLedger.Ahead]);
            _page.Add(_places[impression], default, isFirstDay: true);
        }
    }
}
