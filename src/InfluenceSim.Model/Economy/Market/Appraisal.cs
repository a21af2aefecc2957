using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What a creator is worth to a brand in a week, as a logarithm per krona.</summary>
internal sealed class Appraisal(MarketFrame frame, MarketState state, MarketBrief brief, PriceList prices)
{
    public double Of(Brand brand, CreatorId creator)
    {
        BrandParameters options = frame.Options.Brand;
        double value = (brand.Engagement * DetMath.Log(state.Rates[creator] / prices.IndexOf(creator)))
            + (brand.Reach * DetMath.Log(prices.ReachOf(creator) / frame.Options.Prices.ReferenceReach))
            + (brand.Fit * FitOf(brand, creator))
            + (brand.Trust * (TrustIn(creator) + brief.Offers[creator].Authenticity - 1))
            + (options.Noise * Noise(brand, creator));
        if (!frame.Creators[creator].IsAi)
        {
            return value;
        }

        value -= brand.Aversion;
        return brief.Creators[creator].IsDisclosed ? value : value - brief.Rules.Economy.BrandAversion;
    }

    private double FitOf(Brand brand, CreatorId creator)
    {
        BrandParameters options = frame.Options.Brand;
        double topic = frame.Creators[creator].Niche == brand.Topic ? 1 : options.OtherTopic;
        return topic - (options.ImageWeight * brand.Image.DistanceTo(frame.ImageOf(creator)));
    }

    private double TrustIn(CreatorId creator) => frame.Creators[creator].IsAi ? brief.TrustAi : brief.TrustHuman;

    private double Noise(Brand brand, CreatorId creator) =>
        frame.World.Draws.MarketNoise(frame.World.CreatorKeys[creator], brand.Number, brief.Week).Normal;
}
