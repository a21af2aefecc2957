using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Measures.Themes;

/// <summary>How posts are received: as paid for, as made by a person or an AI, and worth a reaction.</summary>
public static class Reception
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "sponsorshipNoticed", "sponsorship noticed", Scale.Share, Aggregator.Last7Days,
            "share of the impressions of sponsored posts at which the reader notices that somebody paid")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.SponsorshipNoticed], day[Count.SponsoredImpressions])),
            Missing = "there were no such impressions",
            NeedsEconomy = true,
        },
        new(
            "reproduction", "effective reproduction number", Scale.Index(), Aggregator.Last7Days,
            "re-shares of false claims whose card came from somebody who had passed it on, over all re-shares of false claims: what "
            + "one re-share brings forth")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(day[Count.FalseSharesOfShares], day[Count.FalseShares])),
            Missing = "nobody passed a false claim on",
        },
        new(
            "kindRight", "kind perceived rightly", Scale.Share, Aggregator.Last7Days,
            "share of impressions of creators in which the reader takes a person for a person or an AI for an AI; what people make with "
            + "AI tools is left out")
        {
            Formulas = Everyone.Daily(day => Quotient.Of(
                day[Count.AiPerceived] + day.OwnImpressions - day[Count.HumanMistaken],
                day.Impressions(Maker.Ai) + day.OwnImpressions)),
            Missing = "there were no such impressions",
        },
        new(
            "engagementRate", "engagement rate", Scale.Count("{engagement}/{impression}"), Aggregator.Last7Days,
            "likes, comments and shares per impression of creators; groups ai, human, and tiers of human creators by followers over "
            + "the day-0 geometric mean (nano below 1.4, micro below 2.8, mid below 5.6, macro below 9.3, mega above)")
        {
            Formulas =
            [
                .. MeasureGroups.Makers.Daily((day, maker) => Quotient.Of(day.Engagement(maker), day.Impressions(maker))),
                .. MeasureGroups.Tiers.Daily((day, tier) =>
                    Quotient.Of(day.Today[Count.HumanTierEngagementOf, tier], day.Today[Count.HumanTierImpressionsOf, tier])),
            ],
            Missing = "there were no such impressions",
        },
    ];
}
