using BenchmarkDotNet.Attributes;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Posts on their way into the inboxes of followers; per post. The first finds the followers only.</summary>
public class PushBenchmark
{
    private const int Users = 100_000;
    private const int Posts = 65_536;
    private readonly Account[] _sources = new Account[Posts];
    private UserState _state = null!;

    [GlobalSetup]
    public void Draw()
    {
        World world = World.Build(new Load(Users).Parameters, ReplicateKey.Of(Load.Seed, 0));
        _state = new HumanUsers(world, 0, Users).State;
        for (int post = 0; post < Posts; post++)
        {
            _sources[post] = new Account(world.Draws.PostTopic((ulong)post, 0).Below(Users));
        }
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public int Finding()
    {
        int sum = 0;
        foreach (Account source in _sources)
        {
            foreach (int user in _state.Follows.FollowersOf(source))
            {
                sum += user;
            }
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Posts)]
    public void Plain()
    {
        foreach (Account source in _sources)
        {
            Push(source);
        }
    }

    [Benchmark(OperationsPerInvoke = Posts)]
    public void Expecting()
    {
        for (int post = 0; post < Posts; post++)
        {
            _state.Follows.ExpectFollowers(_sources[Math.Min(post + 1, Posts - 1)]);
            Push(_sources[post]);
        }
    }

    private void Push(Account source)
    {
        var card = new Card((ulong)source.Number, 0);
        foreach (int user in _state.Follows.FollowersOf(source))
        {
            _state.Inboxes.Push(new Row(user), card);
        }
    }
}
