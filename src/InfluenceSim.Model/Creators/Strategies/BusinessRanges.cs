using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>What a business may be after a strategy has acted.</summary>
internal static class BusinessRanges
{
    /// <summary>Refuses a business that could not be: its numbers would go on to posts, prices and people unasked.</summary>
    /// <param name="business">What the strategy made of it.</param>
    /// <param name="name">The strategy's name.</param>
    /// <param name="parameters">The world's parameters.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public static void Require(in Business business, string name, SimulationParameters parameters)
    {
        const string kind = "strategy";
        OwnAnswer.RequireWithin(business.Energy, 0, 1, kind, name, "energy");
        OwnAnswer.RequireWithin(business.PriceFactor, float.Epsilon, 1, kind, name, "the factor on the price");
        OwnAnswer.RequireWithin(business.Authenticity, 0, 1, kind, name, "authenticity");
        OwnAnswer.RequireWithin(business.Volume, 0, float.MaxValue, kind, name, "the factor on posts that lasts");
        OwnAnswer.RequireWithin(business.Pace, 0, float.MaxValue, kind, name, "the factor on posts of this week");
        OwnAnswer.Finite(business.Usefulness, kind, name, "usefulness");
        OwnAnswer.Finite(business.Quality, kind, name, "quality");
        OwnAnswer.RequireWithin(business.TrendTopic, -1, parameters.Population.Topics - 1, kind, name, "the topic that is copied");
        double leastStyle = business.TrendTopic < 0 ? -1 : 0;
        double lastStyle = parameters.Creators.Bandit.Styles - 1;
        OwnAnswer.RequireWithin(business.TrendStyle, leastStyle, lastStyle, kind, name, "the style that is copied");
    }
}
