using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Feed;

/// <summary>Where the cards are kept of posts that have points on a ring.</summary>
internal interface IKeptCards
{
    /// <summary>The card that is kept at a place.</summary>
    Card At(uint place);
}
