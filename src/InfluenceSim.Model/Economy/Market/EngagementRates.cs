using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What brands know of a creator's engagement per impression: a moving average over weeks.</summary>
internal static class EngagementRates
{
    public static void Update(MarketFrame frame, MarketState state, MarketBrief brief)
    {
        SponsoredParameters options = frame.Options.Sponsored;

        // A handful of impressions says little: the expectation of somebody unknown counts as some more.
        double weight = options.RatePriorWeight * frame.Users;
        for (int creator = 0; creator < state.Rates.Length; creator++)
        {
            CreatorWeek past = brief.Creators[creator];
            if (past.Impressions > 0)
            {
                double rate = (past.Engagement + (weight * options.RatePrior)) / (past.Impressions + weight);
                state.Rates[creator] = (float)(state.Rates[creator] + (options.RateMemory * (rate - state.Rates[creator])));
            }
        }
    }
}
