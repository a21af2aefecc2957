namespace InfluenceSim.Model.Measures.Economy;

/// <summary>The measures of the economy. Each day shows those of the last settled week.</summary>
public static class EconomyMeasures
{
    /// <summary>Niches with and without personas that a scenario puts there.</summary>
    internal static IReadOnlyList<string> Niches { get; } = ["contested", "other"];

    /// <summary>Kinds of creators.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = ["influencer", "hybrid", "commercial", "farm", "manipulative"];

    /// <summary>Parts of creators by income, in percent of them.</summary>
    internal static IReadOnlyList<string> Parts { get; } = ["lowest-50", "lowest-80", "lowest-90", "lowest-99"];

    /// <summary>Who stayed and who left.</summary>
    internal static IReadOnlyList<string> Fates { get; } = ["survivor", "leaver"];

    /// <summary>Parties that can be fined.</summary>
    internal static IReadOnlyList<string> Parties { get; } = ["operator", "brand", "platform", "creator"];

    /// <summary>All of them, in the order in which tables show them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new("income", "kr", Aggregator.Last7Days, "income per creator and week", "mean weekly income of active creators from sponsorships, ads and pay for claims; groups human (hybrids among them), ai, and by kind; a persona's goes to its operator") { Groups = [.. MeasureGroups.Makers, .. Kinds] },
        new("netIncome", "kr", Aggregator.Last7Days, "net income a week", "the same less what the posts cost: tools and, at `economy.market.costs`, a person's time") { Groups = [.. MeasureGroups.Makers, .. Kinds], IsDifference = true },
        new("incomeTotal", "kr", Aggregator.Last7Days, "income of all creators a week", "weekly income of all creators together; groups ai and human") { Groups = MeasureGroups.Makers },
        new("incomeByNiche", "kr", Aggregator.Last7Days, "income by niche", "mean weekly income of active human creators whose niche is one into which a scenario puts personas, and of all others") { Groups = Niches },
        new("incomeByTier", "kr", Aggregator.Last7Days, "income by tier", "mean weekly income of active human creators by tier of audience") { Groups = MeasureGroups.Tiers },
        new("incomeGini", "1", Aggregator.Last7Days, "inequality of income", "Gini coefficient of the weekly income of active human creators"),
        new("incomeLorenz", "1", Aggregator.Last7Days, "income of the poorest", "share of human creators' weekly income that goes to the lowest 50, 80, 90 and 99 % of them") { Groups = Parts },
        new("incomeTail", "1", Aggregator.Last7Days, "income tail exponent", "exponent of the density of the weekly income of the highest-paid quarter of active human creators (Hill's estimator)") { IsDifference = true },
        new("belowLivingWage", "1", Aggregator.Last7Days, "full-time creators below a living wage", "share of the 40 % of active human creators with the largest audiences whose weekly income is below the living wage"),
        new("costPerEngagement", "kr", Aggregator.Last7Days, "cost per engagement among 1,000 users", "what brands pay for posts over the likes, comments and shares per 1,000 users that the sponsored share of the creators' posts had; groups ai and human") { Groups = MeasureGroups.Makers },
        new("budgetToAi", "1", Aggregator.Last7Days, "budget share of AI", "share of what brands pay for posts and for personas made to measure that goes to AI"),
        new("sponsorshipNoticed", "1", Aggregator.Last7Days, "sponsorship noticed", "share of the impressions of sponsored posts at which the reader notices that somebody paid"),
        new("creatorsActive", "{creator}", Aggregator.End, "active creators", "creators in business at the week's end; groups by kind") { Groups = Kinds },
        new("entries", "{creator}", Aggregator.End, "creators entered", "creators that appeared for the first time in weeks that ended after day 0; groups ai and human") { Groups = MeasureGroups.Makers },
        new("exits", "{creator}", Aggregator.End, "creators left", "creators that quit or were retired or closed in weeks that ended after day 0; groups ai and human") { Groups = MeasureGroups.Makers },
        new("survival", "1", Aggregator.End, "influencers still there", "share of the influencers of the start who have not quit"),
        new("offeredQuality", "1", Aggregator.End, "quality on offer", "mean shift of the log odds of quality of influencers of the start: of survivors now, of leavers in their last week") { Groups = Fates, IsDifference = true },
        new("offeredUsefulness", "1", Aggregator.End, "usefulness on offer", "mean shift of usefulness in standard deviations over people's posts, likewise") { Groups = Fates, IsDifference = true },
        new("offeredAuthenticity", "1", Aggregator.End, "authenticity on offer", "mean authenticity, 0 to 1, likewise") { Groups = Fates },
        new("fines", "kr", Aggregator.End, "fines", "fines charged in weeks that ended after day 0, paid or owed, by the party that answers") { Groups = Parties },
        new("claimsTraceable", "1", Aggregator.Last7Days, "claim impressions, maker known", "share of impressions of creators' false claims whose maker is known: a person, a disclosed persona, or one whose operator was struck or proved its identity"),
        new("undisclosedTraceable", "1", Aggregator.Last7Days, "undisclosed AI, maker known", "share of impressions of undisclosed personas whose operator was struck or proved its identity"),
    ];
}
