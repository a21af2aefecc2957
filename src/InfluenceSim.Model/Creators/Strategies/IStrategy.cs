using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>One way in which an influencer may answer a week of losses: a pure step from business to business.</summary>
internal interface IStrategy
{
    /// <summary>Stable number that keys people's leaning to it; a name may change, the number may not.</summary>
    uint Number { get; }

    /// <summary>Whether it can be followed now.</summary>
    bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options);

    /// <summary>The business after a decision for it.</summary>
    Business Apply(in Business business, CreatorReview review, AdaptationParameters options);
}
