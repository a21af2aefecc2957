using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Tests;

/// <summary>An hour in which nobody posts, passes on or says anything, and no creator's account is known for anything.</summary>
internal static class QuietHour
{
    public static PlatformRequest Of(int tick, Rules rules, int[] audiences) => new()
    {
        Tick = new Tick(tick),
        Rules = rules,
        Posts = [],
        Reshares = [],
        Engagements = [],
        Notices = [],
        Comments = [],
        Answers = [],
        Audiences = audiences,
        Standings = new CreatorStanding[audiences.Length],
        FullSurvey = false,
    };
}
