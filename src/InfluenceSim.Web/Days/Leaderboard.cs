using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Web.Days;

/// <summary>Which creators of a world are shown: those with the largest audiences, and those that somebody plays.</summary>
internal static class Leaderboard
{
    public const int Places = 5;

    // Who is played is shown wherever it stands; of many, the first.
    public const int PlayedAtMost = 1;

    public static IReadOnlyList<Leader> Of(WorldDay day, IReadOnlyList<CreatorClass> classes, IReadOnlyCollection<int> played)
    {
        Leader At(int creator) => Leader.Of(creator, classes[creator], day.Creators[creator], day.IsSettled);
        int[] order = [.. Enumerable.Range(0, day.Creators.Count).Where(creator => IsThere(day.Creators[creator]))
            .OrderByDescending(creator => day.Creators[creator].Audience).ThenBy(creator => creator)];
        return [.. order.Take(Places).Union(played.Take(PlayedAtMost)).Select(At)];
    }

    private static bool IsThere(CreatorDay creator) => (creator.Status & (CreatorStatus.Absent | CreatorStatus.Banned)) == 0;
}
