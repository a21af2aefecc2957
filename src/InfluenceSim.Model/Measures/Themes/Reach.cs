using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>Whom false claims reach.</summary>
public static class Reach
{
    /// <summary>Share of people whom a false claim reaches.</summary>
    public static MeasureDefinition OfFalseClaims { get; } = new(
        "misinformationReach", "misinformation reach", Scale.Share, Aggregator.End,
        "mean, over false claims launched since day 0, of the share of users who had at least one impression of it within 30 days "
        + "of its launch, or by the day of the value where that comes sooner")
    {
        Formulas = Everyone.Daily(day => Mean(day, ClaimCount.Reached)),
        Missing = "no false claim was launched after the warm-up",
        Headlines = [MeasureGroup.All],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        OfFalseClaims,
        new(
            "misinformationReachUnlabelled", "reach without a label", Scale.Share, Aggregator.End,
            "the same, counting only users who noticed neither an AI label nor a fact-check label at their first impression")
        {
            Formulas = Everyone.Daily(day => Mean(day, ClaimCount.ReachedUnlabelled)),
            Missing = "no false claim was launched after the warm-up",
            Headlines = [MeasureGroup.All],
        },
        new(
            "misinformationReachAny", "reach of any false claim", Scale.Share, Aggregator.End,
            "share of users who had at least one impression of any false claim since day 0")
        {
            Formulas = Everyone.Daily(day => day.SinceStart[Count.ReachedAny] / day.Users),
        },
    ];

    private static double? Mean(DayEnd day, ClaimCount count)
    {
        Claim[] launched =
        [
            .. day.World.Claims.Where(claim => claim.IsFalse && claim.Start >= day.World.Parameters.WarmUpTicks && claim.Start <= day.Tick),
        ];
        return launched.Length == 0 ? null : launched.Sum(claim => day.SinceStart[count, claim.Id]) / (launched.Length * day.Users);
    }
}
