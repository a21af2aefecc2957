using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>A share of posts on the topic and in the style of the watched creator who grew most.</summary>
internal sealed class Trend : IStrategy
{
    public uint Number => 3;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => Best(review).Growth > 1;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options)
    {
        PeerWeek best = Best(review);
        return business with { TrendTopic = (sbyte)best.Topic, TrendStyle = (sbyte)best.Style };
    }

    // Ties fall to the first on the list, whose order is drawn: an id must favour nobody.
    private static PeerWeek Best(CreatorReview review)
    {
        PeerWeek best = default;
        foreach (PeerWeek peer in review.Peers)
        {
            best = peer.Growth > best.Growth ? peer : best;
        }

        return best;
    }
}
