using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Grains.Runs;

/// <summary>The calls at a week's start of an economy: the market settles, then operators plan.</summary>
internal sealed class WeeklyCalls(IMarketplaceGrain? market, IReadOnlyList<IOperatorGrain> operators, CallCount calls)
{
    public async Task Make(Stamp stamp, Conductor conductor)
    {
        IMarketplaceGrain place = market ?? throw new InvalidOperationException("a run without an economy has no weeks");
        SettleAnswer settled = await calls.Of(place.Settle(new SettleRequest(stamp, conductor.MarketBrief())));
        Fence.Expect(stamp, settled);
        conductor.Accept(settled.Outcome);
        OperatorBrief[] briefs = conductor.OperatorBriefs();
        OperatorAnswer[] answers = await Task.WhenAll(briefs.Select(brief => calls.Of(operators[brief.Operator].Plan(new OperatorRequest(stamp, brief)))));
        foreach (OperatorAnswer answer in answers)
        {
            Fence.Expect(stamp, answer);
        }

        conductor.Accept([.. answers.Select(answer => answer.Plan)]);
    }
}
