using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>The same for less.</summary>
internal sealed class Discount : IStrategy
{
    public uint Number => 4;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) =>
        business.PriceFactor > (float)options.Discount.Least;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) =>
        business with { PriceFactor = (float)Math.Max(options.Discount.Least, business.PriceFactor * options.Discount.Price) };
}
