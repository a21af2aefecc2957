using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>Fewer posts for a week, and energy comes back.</summary>
internal sealed class Rest : IStrategy
{
    public uint Number => 6;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => business.Energy < 1;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business with
    {
        Pace = (float)options.Rest.Posts,
        Energy = (float)Math.Min(1, business.Energy + options.Rest.Energy),
    };
}
