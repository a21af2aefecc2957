using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Scores of the cards of an inbox: card by card, and of all at once; per inbox.</summary>
public class InboxScoreBenchmark
{
    private const int Users = 1_000;
    private readonly Candidates[] _inboxes = new Candidates[Users];
    private double[] _bonds = null!;
    private FilledBlock _filled = null!;
    private Ranking _ranking = null!;

    [GlobalSetup]
    public void Fill()
    {
        _filled = new FilledBlock(Users);
        int most = _filled.World.Parameters.Feed.Inbox;
        _bonds = new double[most];
        _ranking = new Ranking(_filled.World);
        _ranking.Begin(_filled.Input);
        for (int user = 0; user < Users; user++)
        {
            _inboxes[user] = new Candidates(most);
            foreach (Card card in _filled.Block.State.Inboxes.InOrder(new Row(user)))
            {
                if (_filled.Input.Tick - card.Tick <= _filled.World.Parameters.Feed.CardMaxAge)
                {
                    bool isFromCreator = card.Author.IsCreator(Users) && card.Sharer == Card.Root;
                    _inboxes[user].Add(card, isOpen: true, isFromCreator);
                }
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Users)]
    public void Plain()
    {
        for (int user = 0; user < Users; user++)
        {
            Reader reader = Open(user);
            ReadOnlySpan<Card> cards = _inboxes[user].Cards;
            Span<double> scores = _inboxes[user].Scores;
            for (int place = 0; place < cards.Length; place++)
            {
                scores[place] = _ranking.ScorePlainly(reader, proneness: 0, _bonds[place], cards[place]);
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public void AtOnce()
    {
        for (int user = 0; user < Users; user++)
        {
            Reader reader = Open(user);
            _ranking.Score(reader, proneness: 0, _bonds, _inboxes[user]);
        }
    }

    private Reader Open(int user)
    {
        var account = new Account(user);
        var reader = new Reader(account, _filled.World.Profiles.InterestOf(account));
        _ranking.Open(reader);
        return reader;
    }
}
