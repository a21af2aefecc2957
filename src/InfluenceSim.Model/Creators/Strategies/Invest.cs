using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>Fewer posts with more in them.</summary>
internal sealed class Invest : IStrategy
{
    public uint Number => 1;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business with
    {
        Pace = (float)options.Invest.Posts,
        Authenticity = (float)Math.Min(1, business.Authenticity + options.Invest.Authenticity),
        Usefulness = (float)(business.Usefulness + options.Invest.Usefulness),
        Quality = (float)(business.Quality + options.Invest.Quality),
    };
}
