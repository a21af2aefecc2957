using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>A post that was read leaves the inbox: card by card, and by vectors. Half of the posts are not in the inbox.</summary>
public class TakePostBenchmark
{
    private const int Inbox = 28;

    // So many that no branch is remembered from one time to the next.
    private const int Posts = 16_384;
    private readonly ulong[] _posts = new ulong[Posts];
    private readonly Candidates _candidates = new(Inbox);

    [GlobalSetup]
    public void Fill()
    {
        var draws = new Draws(ReplicateKey.Of(1, 0));
        for (int post = 0; post < Posts; post++)
        {
            _posts[post] = (ulong)draws.PostTopic((ulong)post, 0).Below(2 * Inbox);
        }

        for (int card = 0; card < Inbox; card++)
        {
            _candidates.Add(new Card((ulong)card, 0), isOpen: true, isFromCreator: false);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Posts)]
    public void Plain()
    {
        foreach (ulong post in _posts)
        {
            _candidates.TakePostPlainly(post);
        }
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public void ByVectors()
    {
        foreach (ulong post in _posts)
        {
            _candidates.TakePost(post);
        }
    }
}
