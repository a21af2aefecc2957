using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>What a session is offered: ranking its inbox, and an item of the recommender.</summary>
[MemoryDiagnoser]
public class FeedBenchmark
{
    private const int Users = 5_000;
    private const int Items = 8;
    private FilledBlock _filled = null!;
    private SessionFeed _feed = null!;

    [GlobalSetup]
    public void Fill()
    {
        // Each item is the recommender's: ranking does not ask.
        _filled = new FilledBlock(Users, load => load with { Feed = load.Feed with { OutOfNetworkShare = 1 } });
        UserState state = _filled.Block.State;
        _feed = new SessionFeed(_filled.World, state.Follows, state.Inboxes, state.Read, state.Shared);
        _feed.Begin(_filled.Input);
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public void Ranking()
    {
        for (int user = 0; user < Users; user++)
        {
            _feed.Open(new Row(user), new Account(user), isAsked: false);
        }
    }

    [Benchmark(OperationsPerInvoke = Users * Items)]
    public ulong Recommender()
    {
        var row = new Row(0);
        var user = new Account(0);
        ulong sum = 0;
        _feed.Open(row, user, isAsked: false);
        for (uint item = 0; item < Users * Items; item++)
        {
            ItemDraws draws = _filled.World.Draws.Item(user, _filled.Input.Tick, item);
            sum += _feed.TryNext(row, user, item, draws, out Shown shown) ? shown.Card.A : 0;
        }

        return sum;
    }
}
