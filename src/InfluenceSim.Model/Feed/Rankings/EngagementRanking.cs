using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

[Meaning("By interest, tie, appeal and velocity.")]
public sealed class EngagementRanking : IInboxRanking
{
    private readonly InterestAndAge _parts = new();
    private FeedParameters _feed = new();

    /// <inheritdoc/>
    public void Begin(SimulationParameters parameters, TickInput input)
    {
        _feed = parameters.Feed;
        _parts.Begin(_feed);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ScorePart> Explain(in RankedCard card, in Reader reader) =>
    [
        .. InterestRanking.Explain(_feed, card, reader),
        new("tie", _feed.TieWeight * card.Tie),
        new("appeal", _feed.AppealWeight * card.Card.Appeal),
        new("popularity", _feed.PopularityWeight * card.Popularity),
    ];

    /// <inheritdoc/>
    public double Score(in RankedCard card, in Reader reader) => InterestRanking.Score(_feed, card, reader)
        + ((_feed.TieWeight * card.Tie) + (_feed.AppealWeight * card.Card.Appeal) + (_feed.PopularityWeight * card.Popularity));

    /// <inheritdoc/>
    void IInboxRanking.Score(in RankedInbox inbox, in Reader reader, Span<double> scores)
    {
        (double tie, double appeal, double popularity) = (_feed.TieWeight, _feed.AppealWeight, _feed.PopularityWeight);
        _parts.Score(inbox, reader, scores);
        for (int place = 0; place < scores.Length; place++)
        {
            scores[place] += (tie * inbox.Ties[place]) + (appeal * inbox.Cards[place].Appeal) + (popularity * inbox.Popularity(place));
        }
    }
}
