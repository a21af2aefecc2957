using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Grains.Runs;

/// <summary>The calls at a week's start of an economy: to the market and to the operators.</summary>
internal sealed class WeeklyCalls(IMarketplaceGrain? market, IReadOnlyList<IOperatorGrain> operators, CallCount calls)
{
    public async Task<MarketOutcome> Settle(Stamp stamp, MarketBrief brief)
    {
        IMarketplaceGrain place = market ?? throw new InvalidOperationException("a run without an economy has no weeks");
        SettleAnswer settled = await calls.Of(place.Settle(new SettleRequest(stamp, brief)));
        Fence.Expect(stamp, settled);
        return settled.Outcome;
    }

    public async Task<OperatorPlan[]> Plan(Stamp stamp, IReadOnlyList<OperatorBrief> briefs)
    {
        OperatorAnswer[] answers = await Task.WhenAll(
            briefs.Select(brief => calls.Of(operators[brief.Operator].Plan(new OperatorRequest(stamp, brief)))));
        foreach (OperatorAnswer answer in answers)
        {
            Fence.Expect(stamp, answer);
        }

        return [.. answers.Select(answer => answer.Plan)];
    }
}
