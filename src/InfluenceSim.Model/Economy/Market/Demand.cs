using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>Prices follow demand: who sells more of its capacity than is usual asks more next week.</summary>
internal static class Demand
{
    public static void Follow(MarketFrame frame, MarketState state, MarketWeek week)
    {
        PriceParameters prices = frame.Options.Prices;
        for (int creator = 0; creator < state.Demand.Length; creator++)
        {
            // An owned persona has no price, and who is not for sale keeps it.
            if (week.Capacity[creator] > 0 && state.Owners[creator] < 0)
            {
                double sold = week.Sold[creator] / (double)week.Capacity[creator];
                double moved = state.Demand[creator] * DetMath.Exp(prices.DemandSpeed * (sold - prices.UsualDemand));
                state.Demand[creator] = (float)DetMath.Clamp(moved, prices.DemandMin, prices.DemandMax);
            }
        }
    }
}
