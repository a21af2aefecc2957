using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Who follows whom.</summary>
public static class Audience
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "follows", "follows begun", Scale.Count("{follow}"), Aggregator.Sum,
            "follow edges that began, of users and of creators")
        {
            Formulas = Everyone.Daily(day => day[Count.Follows]),
        },
        new(
            "unfollows", "follows ended", Scale.Count("{follow}"), Aggregator.Sum,
            "follow edges that ended")
        {
            Formulas = Everyone.Daily(day => day[Count.Unfollows]),
        },
        new(
            "audience", "audience", Scale.Count("{follow}"), Aggregator.End,
            "follow edges to creators; groups ai and human")
        {
            Formulas = MeasureGroups.Makers.Daily((day, maker) => day.Audiences
                .Where((_, creator) => day.World.Creators[creator].IsAi == (maker == Maker.Ai))
                .Sum(followers => (long)followers)),
        },
    ];
}
