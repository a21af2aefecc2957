using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>An author among the accounts that a reader follows: with a branch for each half, and without.</summary>
public class FollowSearchBenchmark
{
    private const int Follows = 50;
    private const int Accounts = 100_000;

    // So many that no branch is remembered from one time to the next.
    private const int Items = 16_384;
    private readonly Account[] _wanted = new Account[Items];
    private Follow[] _list = [];

    [GlobalSetup]
    public void Draw()
    {
        var draws = new Draws(ReplicateKey.Of(1, 0));
        Account[] followed = [.. Enumerable.Range(0, Follows).Select(follow => Drawn(follow, 0)).Order()];
        _list = [.. followed.Select(account => new Follow(account, FollowFlags.None))];
        for (int item = 0; item < Items; item++)
        {
            _wanted[item] = Drawn(item, 1);
        }

        Account Drawn(int number, int which) => new(draws.PostTopic((ulong)number, which).Below(Accounts));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Items)]
    public int Plain()
    {
        int sum = 0;
        foreach (Account account in _wanted)
        {
            sum += FollowLists.LowerBoundPlainly(_list, account);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Items)]
    public int WithoutBranch()
    {
        int sum = 0;
        foreach (Account account in _wanted)
        {
            sum += FollowLists.LowerBound(_list, account);
        }

        return sum;
    }
}
