namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>A ranking that scores an inbox in one call: one for each card would be felt.</summary>
internal interface IInboxRanking : IRanking
{
    /// <summary>The same scores as <see cref="IRanking.Score"/> gives card by card.</summary>
    void Score(in RankedInbox inbox, in Reader reader, Span<double> scores);
}
