using Orleans.Concurrency;

namespace InfluenceSim.Benchmarks.Scale.Naive;

/// <summary>An account with an inbox that keeps the latest posts.</summary>
/// <remarks>Reentrant, or two accounts that follow each other and publish at once would wait for each other for ever.</remarks>
[Reentrant, KeepAlive]
internal sealed class AccountGrain : Grain, IAccountGrain
{
    private const int InboxPosts = 32;
    private readonly NaivePost?[] _inbox = new NaivePost?[InboxPosts];
    private IAccountGrain[] _followers = [];
    private int[] _accounts = [];
    private int _received;
    private ulong _sum;

    public Task Reset(int[] followers)
    {
        _accounts = followers;
        _followers = [.. followers.Select(follower => GrainFactory.GetGrain<IAccountGrain>(follower))];
        _received = 0;
        _sum = 0;
        return Task.CompletedTask;
    }

    public Task Publish(NaivePost post)
    {
        var calls = new List<Task>(_followers.Length);
        for (int i = 0; i < _followers.Length; i++)
        {
            if (_accounts[i] != post.Author)
            {
                calls.Add(_followers[i].Deliver(post));
            }
        }

        return Task.WhenAll(calls);
    }

    public Task Deliver(NaivePost post)
    {
        _inbox[_received % InboxPosts] = post;
        _received++;
        _sum += post.A ^ post.B;
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<ReceivedPosts> Received() => Task.FromResult(new ReceivedPosts(_received, _sum));
}
