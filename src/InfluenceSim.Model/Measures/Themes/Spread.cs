using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Who begins false claims and carries them on.</summary>
public static class Spread
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "deceived", "people who believe a falsehood", Scale.Share, Aggregator.End,
            "share of users who believe at least one false claim")
        {
            Formulas = Everyone.Daily(day => day.Survey[SurveySum.Deceived] / day.Users),
        },
        new(
            "falsePostsByAi", "false claims begun by AI", Scale.Share, Aggregator.Last7Days,
            "share of the published posts with a false claim that AI creators made")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day.Published[PostCount.FalseAi], day.Published[PostCount.False])),
            Missing = "nobody published a false claim",
        },
        new(
            "falseImpressionsByAi", "false claims carried by AI", Scale.Share, Aggregator.Last7Days,
            "share of the impressions of false claims that are of posts by AI creators")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.FalseImpressionsAi], day[Count.FalseImpressions])),
            Missing = "there were no such impressions",
        },
    ];
}
