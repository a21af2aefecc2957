using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>AI tools for good: more and cheaper posts with less of the person in them.</summary>
internal sealed class AdoptAi : IStrategy
{
    public uint Number => 5;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => !business.UsesAi;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business with
    {
        UsesAi = true,
        Authenticity = (float)Math.Max(0, business.Authenticity - options.AdoptAi.Authenticity),
    };
}
