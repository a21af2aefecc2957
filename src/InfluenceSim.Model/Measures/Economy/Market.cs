using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Weekly;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>What brands and fines cost.</summary>
public static class Market
{
    private const int PerUsers = 1_000;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new(
            "costPerEngagement", "cost per engagement among 1,000 users", Scale.Money, Aggregator.Last7Days,
            "what brands pay for posts over the likes, comments and shares per 1,000 users that the sponsored share of the creators' "
            + "posts had; groups ai and human")
        {
            Formulas = MeasureGroups.Makers.Weekly(CostPerEngagement),
            Missing = "no sponsored post had any engagement",
        },
        new(
            "budgetToAi", "budget share of AI", Scale.Share, Aggregator.Last7Days,
            "share of what brands pay for posts and for personas made to measure that goes to AI")
        {
            Formulas = Everyone.Weekly(week => Quotient.Of(week.Outcome.Values.BudgetToAi, week.Outcome.Values.Budget)),
            Missing = "no brand paid for anything",
            Headlines = [MeasureGroup.All],
        },
        new(
            "fines", "fines", Scale.Money, Aggregator.End,
            "fines charged in weeks that ended after day 0, paid or owed, by the party that answers")
        {
            Formulas = EconomyGroups.Parties.Weekly((week, party) => week.Fines(party)),
        },
    ];

    private static double? CostPerEngagement(WeekEnd week, Maker maker)
    {
        double paid = 0;
        double bought = 0;
        foreach (CreatorId creator in week.Of(maker))
        {
            CreatorWeek counted = week.Brief.Creators[creator];
            paid += Ore.ToKronor(week.Outcome.Creators[creator].Sponsorship);
            bought += counted.Posts == 0 ? 0 : counted.Engagement * (double)counted.SponsoredPosts / counted.Posts;
        }

        return Quotient.Of(paid, bought / week.World.Users * PerUsers);
    }
}
