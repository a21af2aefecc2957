using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>What a business may be after a strategy has acted.</summary>
internal static class BusinessRanges
{
    /// <summary>Refuses a business that could not be: its numbers would go on to posts, prices and people unasked.</summary>
    /// <param name="business">What the strategy made of it.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="parameters">The world's parameters.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public static void Require(in Business business, OwnPart strategy, SimulationParameters parameters)
    {
        strategy.RequireWithin(business.Energy, 0, 1, "the person's energy");
        strategy.RequireWithin(business.PriceFactor, float.Epsilon, 1, "the factor on the price");
        strategy.RequireWithin(business.Authenticity, 0, 1, "the posts' authenticity");
        strategy.RequireWithin(business.Volume, 0, float.MaxValue, "the factor on posts that lasts");
        strategy.RequireWithin(business.Pace, 0, float.MaxValue, "the factor on posts of this week");
        strategy.Finite(business.Usefulness, "the posts' usefulness");
        strategy.Finite(business.Quality, "the posts' quality");
        strategy.RequireWithin(business.TrendTopic, -1, parameters.Population.Topics - 1, "the topic that is copied");
        double leastStyle = business.TrendTopic < 0 ? -1 : 0;
        strategy.RequireWithin(business.TrendStyle, leastStyle, parameters.Creators.Bandit.Styles - 1, "the style that is copied");
    }
}
