using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Which posts the platform takes down or holds back, and what that costs the honest.</summary>
public static class Moderation
{
    /// <summary>How much of what people make is taken down and should not be.</summary>
    public static MeasureDefinition OfPeopleByMistake { get; } = new(
        "overRemoval", "human posts removed by mistake", Scale.Share, Aggregator.Last7Days,
        "posts of human creators that were taken down by mistake on the day, per post that human creators published on it")
    {
        Formulas = Everyone.Daily(day => Quotient.Of(
            day.Moderated.Of(ModeratedCount.RemovedByMistake, Maker.Human), day.Published[PostCount.Human])),
        Missing = "human creators published nothing",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "postsRemoved", "posts removed", Scale.Count("{post}"), Aggregator.Sum,
            "posts that were taken down; groups by class of the author")
        {
            Formulas = ByAuthor(ModeratedCount.Removed),
        },
        new(
            "removedByMistake", "posts removed by mistake", Scale.Count("{post}"), Aggregator.Sum,
            "of the posts that were taken down those that no rule is about, whether they came back or not; groups by class of the author")
        {
            Formulas = ByAuthor(ModeratedCount.RemovedByMistake),
        },
        OfPeopleByMistake,
        new(
            "postsHeldBack", "posts held back", Scale.Count("{post}"), Aggregator.Sum,
            "times that a circuit breaker began to hold a post back; groups by whether it carries a false claim or true news")
        {
            Formulas =
            [
                .. Everyone.Daily(day => day.Moderated[ModeratedCount.HeldBack]),
                .. MeasureGroups.Truth.Daily((day, isFalse) =>
                    day.Moderated[isFalse ? ModeratedCount.FalseHeldBack : ModeratedCount.TrueHeldBack]),
            ],
        },
    ];

    private static IReadOnlyList<GroupFormula> ByAuthor(ModeratedCount count) =>
    [
        .. Everyone.Daily(day => day.Moderated[count]),
        .. MeasureGroups.Makers.Daily((day, maker) => day.Moderated.Of(count, maker)),
        new GroupFormula(MeasureGroups.Person) { OnDay = day => day.Moderated[count, CreatorClass.Person] },
    ];
}
