using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Web.Network;
using Story = InfluenceSim.Model.Population.Claim;

namespace InfluenceSim.Web.Http;

/// <summary>A story that goes round, and how far it has come.</summary>
/// <param name="Claim">Its number.</param>
/// <param name="IsFalse">Whether it is false.</param>
/// <param name="Start">Day of its launch, counted from the end of the warm-up.</param>
/// <param name="Saw">People who have seen it.</param>
/// <param name="Believe">People who believe it.</param>
internal sealed record ClaimView(int Claim, bool IsFalse, int Start, int Saw, int Believe)
{
    /// <summary>All that were launched by a day's end, the newest first.</summary>
    public static IReadOnlyList<ClaimView> All(Census people, PolicyDay day, SimulationParameters parameters) =>
    [
        .. from claim in Enumerable.Range(0, parameters.Claims.False + parameters.Claims.True)
           let start = Story.StartOf(claim, parameters).Day.OfPolicies(parameters.WarmUp)
           where start <= day
           orderby (int)start descending, claim
           let count = CrowdLayer.Count(people, claim)
           select new ClaimView(claim, Story.IsFalseAt(claim, parameters.Claims), start, count.Saw, count.Believe),
    ];
}
