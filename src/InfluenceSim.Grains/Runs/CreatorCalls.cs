using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Grains.Runs;

/// <summary>The morning's calls: a brief to every creator, a plan from each.</summary>
internal sealed class CreatorCalls(IReadOnlyList<ICreatorGrain> creators, CallCount calls)
{
    public async Task<CreatorPlan[]> Plan(Stamp stamp, IReadOnlyList<CreatorBrief> briefs)
    {
        PlanAnswer[] answers = await Task.WhenAll(
            briefs.Select(brief => calls.Of(creators[brief.Creator].Plan(new PlanRequest(stamp, brief)))));
        foreach (PlanAnswer answer in answers)
        {
            Fence.Expect(stamp, answer);
        }

        return [.. answers.Select(answer => answer.Plan)];
    }
}
