using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>How much false claims are seen and believed.</summary>
public static class Claims
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "claimImpressions", "impressions of false claims", Scale.Count("{impression}"), Aggregator.Sum,
            "impressions of posts and re-shares that carry a false claim; groups by class of the author")
        {
            Formulas =
            [
                .. Everyone.Daily(day => day[Count.FalseImpressions]),
                .. MeasureGroups.Makers.Daily((day, maker) => Carried(day, maker)),
                new GroupFormula(MeasureGroups.Person)
                {
                    OnDay = day => day[Count.FalseImpressions] - Carried(day, Maker.Ai) - Carried(day, Maker.Human),
                },
            ],
            Headlines = [MeasureGroup.All],
        },
        new(
            "prevalence", "prevalence of false claims", Scale.Share, Aggregator.Last7Days,
            "share of all impressions that carry a false claim")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.FalseImpressions], day.Today.Impressions)),
            Missing = "nobody read anything",
        },
        new(
            "beliefsBegun", "new beliefs in false claims", Scale.Count("{belief}"), Aggregator.Sum,
            "times that a user began to believe a false claim")
        {
            Formulas = Everyone.Daily(day => day[Count.BeliefsBegun]),
        },
        new(
            "falseBeliefs", "false beliefs per user", Scale.Count("{belief}"), Aggregator.End,
            "false claims that a user believes, on average")
        {
            Formulas = Everyone.Daily(day => day.World.Claims.Sum(claim => claim.IsFalse ? day.Survey.Believers[claim.Id] : 0) / day.Users),
            Headlines = [MeasureGroup.All],
        },
    ];

    private static long Carried(DayEnd day, Maker maker) => day[maker == Maker.Ai ? Count.FalseImpressionsAi : Count.FalseImpressionsHuman];
}
