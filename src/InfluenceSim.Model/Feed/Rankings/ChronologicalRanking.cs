using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

[Meaning("Newest first.")]
public sealed class ChronologicalRanking : IRanking
{
    /// <inheritdoc/>
    public bool IsLogScore => false;

    /// <inheritdoc/>
    public IReadOnlyList<ScorePart> Explain(in RankedCard card, in Reader reader) => [new("hour", Score(card, reader))];

    /// <inheritdoc/>
    public double Score(in RankedCard card, in Reader reader) => card.Card.Tick + card.Card.Delta;
}
