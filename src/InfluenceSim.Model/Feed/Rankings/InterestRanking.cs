using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

[Meaning("By interest and age only.")]
public sealed class InterestRanking : IInboxRanking
{
    private readonly InterestAndAge _parts = new();
    private FeedParameters _feed = new();

    internal static double Score(FeedParameters feed, in RankedCard card, in Reader reader) =>
        (feed.InterestWeight * reader.Interest[card.Card.Topic]) - (card.Age / feed.Tau);

    /// <inheritdoc/>
    public void Begin(SimulationParameters parameters, TickInput input)
    {
        _feed = parameters.Feed;
        _parts.Begin(_feed);
    }

    internal static ScorePart[] Explain(FeedParameters feed, in RankedCard card, in Reader reader) =>
        [new("interest", feed.InterestWeight * reader.Interest[card.Card.Topic]), new("age", -card.Age / feed.Tau)];

    /// <inheritdoc/>
    public IReadOnlyList<ScorePart> Explain(in RankedCard card, in Reader reader) => Explain(_feed, card, reader);

    /// <inheritdoc/>
    public double Score(in RankedCard card, in Reader reader) => Score(_feed, card, reader);

    /// <inheritdoc/>
    void IInboxRanking.Score(in RankedInbox inbox, in Reader reader, Span<double> scores) => _parts.Score(inbox, reader, scores);
}
