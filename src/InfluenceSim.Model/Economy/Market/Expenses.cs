using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What the week that ended cost in money: posts and launches.</summary>
internal sealed class Expenses(MarketFrame frame, MarketState state, MarketBrief brief, MarketWeek week)
{
    public void Settle()
    {
        PostCostParameters costs = frame.Options.Costs;
        for (int creator = 0; creator < frame.Creators.Count; creator++)
        {
            bool isAi = frame.Creators[creator].IsAi;
            double each = isAi ? costs.Persona : state.UsesAi[creator] != 0 ? costs.Hybrid : 0;
            long cost = Ore.Of(each * brief.Creators[creator].Posts);
            state.Ledger.Charge(frame.PayeeOf(new CreatorId(creator)), Party.Outside, cost, PaymentPurpose.Posts);
            week.Cost[creator] += cost;
            week.Time[creator] += isAi
                ? 0
                : Ore.Of((state.UsesAi[creator] != 0 ? costs.HybridTime : costs.PersonTime) * brief.Creators[creator].Posts);
        }

        foreach (OperatorPlan plan in brief.Plans)
        {
            foreach (Launch launch in plan.Launches)
            {
                state.Ledger.Charge(Party.Operator(plan.Operator), Party.Outside, launch.Cost, PaymentPurpose.Launch);
            }
        }
    }
}
