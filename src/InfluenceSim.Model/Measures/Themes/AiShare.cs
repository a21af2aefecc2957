namespace InfluenceSim.Model.Measures.Themes;

/// <summary>AI creators' share of engagement, and the counts of seven days that its change is taken apart into.</summary>
public static class AiShare
{
    /// <summary>Engagement, 7 days.</summary>
    public static MeasureDefinition Engagement { get; } = new(
        "engagement7d", "engagement, 7 days", Scale.Count("{engagement}"), Aggregator.End,
        "likes, comments and shares with creators over the last 7 days; groups ai and human")
    {
        Formulas = MeasureGroups.Makers.Daily((day, maker) => day.Week[WeekCount.Engagement, maker]),
    };

    /// <summary>Impressions, 7 days.</summary>
    public static MeasureDefinition Impressions { get; } = new(
        "impressions7d", "impressions, 7 days", Scale.Count("{impression}"), Aggregator.End,
        "impressions of creators over the last 7 days; groups ai and human")
    {
        Formulas = MeasureGroups.Makers.Daily((day, maker) => day.Week[WeekCount.Impressions, maker]),
    };

    /// <summary>Posts, 7 days.</summary>
    public static MeasureDefinition Posts { get; } = new(
        "posts7d", "posts, 7 days", Scale.Count("{post}"), Aggregator.End,
        "posts of creators over the last 7 days; groups ai and human")
    {
        Formulas = MeasureGroups.Makers.Daily((day, maker) => day.Week[WeekCount.Posts, maker]),
    };

    /// <summary>Shift of AI creators' share of engagement since the warm-up.</summary>
    public static MeasureDefinition Shift { get; } = new(
        "engagementShift", "engagement shift", Scale.ShareShift, Aggregator.End,
        "AI creators' share of likes, comments and shares with creators over the last 7 days, minus the same over the last 7 days "
        + "of the warm-up")
    {
        Formulas = Everyone.Daily(day => day.Week.ShareOfAi - day.ReferenceShare),
        Missing = "nobody engaged with any creator for seven days, or in the last seven of the warm-up, or there is no warm-up",
        Headlines = [MeasureGroup.All],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        Shift,
        Engagement,
        Impressions,
        Posts,
    ];
}
