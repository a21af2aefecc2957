using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

[Meaning("By interest, tie, appeal and velocity.")]
public sealed class EngagementRanking : IRanking
{
    private FeedParameters _feed = new();

    /// <inheritdoc/>
    public void Begin(SimulationParameters parameters, TickInput input) => _feed = parameters.Feed;

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
}
