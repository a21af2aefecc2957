using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Feed.Rankings;

[Meaning("By velocity and age only.")]
public sealed class TrendingRanking : IRanking
{
    private FeedParameters _feed = new();

    /// <inheritdoc/>
    public void Begin(SimulationParameters parameters, TickInput input) => _feed = parameters.Feed;

    /// <inheritdoc/>
    public double Score(in RankedCard card, in Reader reader) => (_feed.PopularityWeight * card.Popularity) - (card.Age / _feed.Tau);
}
