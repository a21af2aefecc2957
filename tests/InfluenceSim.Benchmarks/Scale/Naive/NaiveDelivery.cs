using System.Diagnostics;
using InfluenceSim.Benchmarks.Scale.Ways;

namespace InfluenceSim.Benchmarks.Scale.Naive;

/// <summary>
/// The posts of a tick delivered by one grain per account with one call per follower: the same posts to the same followers as the
/// kernel's. It only delivers; nobody reads.
/// </summary>
internal sealed class NaiveDelivery
{
    // So many that the throughput is level, and few enough that activating their receivers takes seconds.
    private const int MostPosts = 200_000;

    // Accounts that publish at once, for each thread: more make no difference, and fewer leave threads idle.
    private const int PublishersPerThread = 16;

    // Calls under way at once where nothing is measured.
    private const int AtOnce = 10_000;

    private readonly IGrainFactory _grains;
    private readonly List<(int Source, NaivePost Post)> _posts = [];
    private readonly Dictionary<int, HashSet<int>> _followers = [];

    /// <summary>Takes a tick's posts, or as many of the first as are enough.</summary>
    public NaiveDelivery(IGrainFactory grains, TickTrace trace)
    {
        _grains = grains;
        foreach (PostedCard posted in trace.Posted.TakeWhile(_ => Expected < MostPosts))
        {
            _posts.Add((posted.Source, new NaivePost(posted.Card.A, posted.Card.B, posted.Card.Author)));

            // Who wrote a post that another passes on gets it from nobody, and follows that other all the same.
            ReadOnlySpan<int> rows = trace.Rows.Slice(posted.First, posted.Count);
            _followers.TryAdd(posted.Source, []);
            _followers[posted.Source].UnionWith(rows.ToArray());
            Expected += rows.Length;
            ExpectedSum += (ulong)rows.Length * (posted.Card.A ^ posted.Card.B);
        }
    }

    /// <summary>Posts that the kernel delivers.</summary>
    public long Expected { get; private set; }

    /// <summary>Sum of their words.</summary>
    public ulong ExpectedSum { get; private set; }

    /// <summary>Activates all accounts, with nothing received.</summary>
    public Task ResetAsync() =>
        AskAllAsync(one => Grain(one).Reset(_followers.TryGetValue(one, out HashSet<int>? followers) ? [.. followers] : []));

    /// <summary>Lets all accounts leave memory.</summary>
    public Task LeaveAsync() => AskAllAsync(one => Grain(one).Leave());

    /// <summary>Delivers the posts; seconds.</summary>
    public async Task<double> DeliverAsync(int threads)
    {
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            _posts,
            new ParallelOptions { MaxDegreeOfParallelism = PublishersPerThread * threads },
            async (one, _) => await Grain(one.Source).Publish(one.Post));
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>What all accounts have received.</summary>
    public async Task<(long Posts, ulong Sum)> ReceivedAsync()
    {
        long posts = 0;
        ulong sum = 0;
        foreach (int[] some in Accounts.Chunk(AtOnce))
        {
            foreach (ReceivedPosts received in await Task.WhenAll(some.Select(one => Grain(one).Received())))
            {
                posts += received.Posts;
                sum += received.Sum;
            }
        }

        return (posts, sum);
    }

    private async Task AskAllAsync(Func<int, Task> ask)
    {
        foreach (int[] some in Accounts.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(ask));
        }
    }

    private IEnumerable<int> Accounts => _followers.Keys.Concat(_followers.Values.SelectMany(rows => rows)).Distinct();

    private IAccountGrain Grain(int account) => _grains.GetGrain<IAccountGrain>(account);
}
