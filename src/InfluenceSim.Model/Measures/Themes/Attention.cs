using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>What people read and what they react to.</summary>
public static class Attention
{
    /// <summary>Engagement.</summary>
    public static MeasureDefinition Engagement { get; } = new(
        "engagement", "engagement", Scale.Count("{engagement}"), Aggregator.Sum,
        "likes, comments and shares, credited to the root author; groups by class of the author")
    {
        Formulas = MeasureGroups.Classes.Daily((day, author) =>
            day.Today[Count.LikesOf, (int)author] + day.Today[Count.CommentsOf, (int)author] + day.Today[Count.SharesOf, (int)author]),
    };

    /// <summary>Impressions.</summary>
    public static MeasureDefinition Impressions { get; } = new(
        "impressions", "impressions", Scale.Count("{impression}"), Aggregator.Sum,
        "items read; groups by class of the author")
    {
        Formulas =
        [
            .. MeasureGroups.Classes.Daily((day, author) => day.Today[Count.ImpressionsOf, (int)author]),
            .. Everyone.Daily(day => day.Today.Impressions),
        ],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        Engagement,
        Impressions,
        new(
            "aiEngagementShare", "AI share of engagement", Scale.Share, Aggregator.Last7Days,
            "AI creators' share of likes, comments and shares with creators")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day.Engagement(Maker.Ai), day.Engagement(Maker.Ai) + day.Engagement(Maker.Human))),
            Missing = "nobody engaged with any creator",
        },
        new(
            "falseShares", "re-shares of false claims", Scale.Count("{share}"), Aggregator.Sum,
            "re-shares of posts that carry a false claim")
        {
            Formulas = Everyone.Daily(day => day[Count.FalseShares]),
        },
        new(
            "sessions", "sessions", Scale.Count("{session}"), Aggregator.Sum,
            "sessions of users")
        {
            Formulas = Everyone.Daily(day => day[Count.Sessions]),
        },
        new(
            "itemAge", "age of items", Scale.Time("h"), Aggregator.Last7Days,
            "mean hours between publication and reading")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.AgeHours], day.Today.Impressions)),
            Missing = "nobody read anything",
        },
        new(
            "recommendedShare", "recommended share", Scale.Share, Aggregator.Last7Days,
            "share of items that come from the recommender")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.Recommended], day.Today.Impressions)),
            Missing = "nobody read anything",
        },
    ];

    internal static IReadOnlyList<RowTurns> Turns { get; } =
    [
        new([Engagement, Impressions], [.. RowTurns.Each(MeasureGroups.Classes.Names), [MeasureGroup.All]]),
    ];
}
