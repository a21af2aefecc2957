using InfluenceSim.Model.Economy.Money;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Measures.Economy;

/// <summary>What creators earn.</summary>
public static class Income
{
    /// <summary>Income per creator and week.</summary>
    public static MeasureDefinition Mean { get; } = new(
        "income", "income per creator and week", Scale.Money, Aggregator.Last7Days,
        "mean weekly income of active creators from sponsorships, ads and pay for claims; groups human (hybrids among them), ai, and "
        + "by kind; a persona's goes to its operator")
    {
        Formulas =
        [
            .. MeasureGroups.MakersHumanFirst.Weekly((week, maker) => week.MeanKronor(week.ActiveOf(maker), deal => deal.Income)),
            .. MeasureGroups.Kinds.Weekly((week, kind) => week.MeanKronor(week.ActiveOf(kind), deal => deal.Income)),
        ],
        Missing = "no such creator was in business",
        Headlines = MeasureGroups.MakersHumanFirst.Names,
    };

    /// <summary>Net income a week.</summary>
    public static MeasureDefinition Net { get; } = new(
        "netIncome", "net income a week", Scale.Balance, Aggregator.Last7Days,
        "the same less what the posts cost: tools and, of people, what the time is worth that a post takes them, which nobody pays "
        + "(`economy.market.costs`)")
    {
        Formulas =
        [
            .. MeasureGroups.MakersHumanFirst.Weekly((week, maker) => week.MeanKronor(week.ActiveOf(maker), deal => deal.NetIncome)),
            .. MeasureGroups.Kinds.Weekly((week, kind) => week.MeanKronor(week.ActiveOf(kind), deal => deal.NetIncome)),
        ],
        Missing = "no such creator was in business",
    };

    /// <summary>Active creators.</summary>
    public static MeasureDefinition Active { get; } = new(
        "creatorsActive", "active creators", Scale.Count("{creator}"), Aggregator.End,
        "creators in business at the week's end; groups by kind")
    {
        Formulas = MeasureGroups.Kinds.Weekly((week, kind) => week.ActiveOf(kind).Count()),
    };

    /// <summary>Inequality of income.</summary>
    public static MeasureDefinition Gini { get; } = new(
        "incomeGini", "inequality of income", Scale.Index(), Aggregator.Last7Days,
        "Gini coefficient of the weekly income of active human creators")
    {
        Formulas = Everyone.Weekly(week => week.HumanIncomes.Gini),
        Missing = "no creator earned anything",
        Headlines = [MeasureGroup.All],
    };

    /// <summary>Income tail exponent.</summary>
    public static MeasureDefinition Tail { get; } = new(
        "incomeTail", "income tail exponent", Scale.Exponent, Aggregator.Last7Days,
        "exponent of the density of the weekly income of the highest-paid quarter of active human creators (Hill's estimator)")
    {
        Formulas = Everyone.Weekly(week => week.HumanIncomes.Tail),
        Missing = "there were too few creators with an income",
    };

    /// <summary>Full-time creators below a living wage.</summary>
    public static MeasureDefinition TooLow { get; } = new(
        "belowLivingWage", "full-time creators below a living wage", Scale.Share, Aggregator.Last7Days,
        "share of the 40 % of active human creators with the largest audiences whose weekly income is below the living wage")
    {
        Formulas = Everyone.Weekly(BelowLivingWage),
        Missing = "there were too few human creators",
        Headlines = [MeasureGroup.All],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        Mean,
        Net,
        Active,
        new(
            "incomeTotal", "income of all creators a week", Scale.Money, Aggregator.Last7Days,
            "weekly income of all creators together; groups ai and human")
        {
            Formulas = MeasureGroups.MakersHumanFirst.Weekly((week, maker) => week.Kronor(week.ActiveOf(maker), deal => deal.Income)),
        },
        new(
            "incomeByTier", "income by tier", Scale.Money, Aggregator.Last7Days,
            "mean weekly income of active human creators by tier of audience")
        {
            Formulas = MeasureGroups.Tiers.Weekly((week, tier) => week.MeanKronor(week.HumansOfTier(tier), deal => deal.Income)),
            Missing = "no such creator was in business",
        },
        new(
            "incomeByNiche", "income by niche", Scale.Money, Aggregator.Last7Days,
            "mean weekly income of active human creators whose niche is one into which a scenario puts personas, and of all others")
        {
            Formulas = EconomyGroups.Niches.Weekly((week, isContested) =>
                week.MeanKronor(week.HumansInNiche(isContested), deal => deal.Income)),
            Missing = "no such creator was in business",
        },
        Gini,
        Tail,
        new(
            "incomeLorenz", "income of the poorest", Scale.Share, Aggregator.Last7Days,
            "share of human creators' weekly income that goes to the lowest 50, 80, 90 and 99 % of them")
        {
            Formulas = EconomyGroups.Parts.Weekly((week, part) => week.HumanIncomes.LowestShare(part)),
            Missing = "no creator earned anything",
        },
        TooLow,
    ];

    internal static IReadOnlyList<RowTurns> Turns { get; } =
    [
        new([Mean, Net, Active], [MeasureGroups.MakersHumanFirst.Names, .. RowTurns.Each(MeasureGroups.Kinds.Names)]),
    ];

    private static double? BelowLivingWage(WeekEnd week)
    {
        CreatorId[] human = [.. week.ActiveOf(Maker.Human)];
        int fullTime = human.Length * 2 / 5;
        long wage = Ore.Of(week.World.Parameters.Economy.LivingWage);
        int below = human
            .OrderByDescending(creator => week.Brief.Creators[creator].Audience).ThenBy(creator => week.World.CreatorKeys[creator])
            .Take(fullTime)
            .Count(creator => week.Outcome.Creators[creator].Income < wage);
        return Quotient.Of(below, fullTime);
    }
}
