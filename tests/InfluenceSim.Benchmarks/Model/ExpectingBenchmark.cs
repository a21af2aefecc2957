using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.People;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>The beginning of sessions, with what it reads asked for some sessions ahead and without; per session.</summary>
public class ExpectingBenchmark
{
    private const int Users = 20_000;

    // About one in so many people reads in an hour.
    private const int Gap = 13;
    private readonly Row[] _readers = new Row[Users];
    private SessionFeed _feed = null!;

    [GlobalSetup]
    public void Fill()
    {
        var filled = new FilledBlock(Users);
        UserState state = filled.Block.State;
        _feed = new SessionFeed(filled.World, state.Follows, state.Inboxes, state.Read, state.Shared);
        _feed.Begin(filled.Input);
        for (int session = 0; session < Users; session++)
        {
            _readers[session] = new Row((int)((long)session * Gap % Users));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Users)]
    public void Plain()
    {
        foreach (Row reader in _readers)
        {
            Open(reader);
        }
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public void Expecting()
    {
        for (int session = 0; session < Users; session++)
        {
            _feed.Expect(After(session, HumanUsers.RowsAhead));
            _feed.ExpectPosts(After(session, HumanUsers.PostsAhead));
            Open(_readers[session]);
        }
    }

    private Row After(int session, int ahead) => _readers[Math.Min(session + ahead, Users - 1)];

    private void Open(Row reader) => _feed.Open(reader, reader.AsAccount(0), isAsked: false);
}
