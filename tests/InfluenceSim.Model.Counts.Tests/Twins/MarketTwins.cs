namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>What brands get for their money, who is fined, and who can be held to account.</summary>
internal static class MarketTwins
{
    private const double OrePerKrona = 100;

    public static Twin[] All { get; } =
    [
        IncomeTwins.Of("costPerEngagement", CostPerEngagement),
        IncomeTwins.Of("budgetToAi", (week, _) => BudgetToAi(week)),
        new("fines", (moment, group) => moment.Week is null ? null : Reported(moment).Sum(week => Fines(week, group)) / OrePerKrona),
        new("claimsTraceable", moment => Traceable(moment, (_, _) => true, moment.Log.IsFalse)),
        new("undisclosedTraceable", moment => Traceable(moment, IsUndisclosed, _ => true)),
    ];

    private static double? CostPerEngagement(Settlement week, string group)
    {
        int[] creators = [.. week.Creators.Where(creator => week.Is(creator, group))];
        double bought = creators.Sum(creator => SponsoredShare(week, creator) * week.ItemsOf(creator).Sum(item => item.Engagement));
        double thousands = week.Log.World.Users / 1_000.0;
        return Quotient.Of(creators.Sum(week.Sponsorship) * thousands, bought);
    }

    private static double SponsoredShare(Settlement week, int creator)
    {
        Post[] posts = [.. week.Days.SelectMany(day => day.Published).Where(post => week.Log.CreatorOf(post.Author) == creator)];
        return Quotient.Of(posts.Count(post => post.Sponsored), posts.Length) ?? 0;
    }

    private static double? BudgetToAi(Settlement week)
    {
        double orders = week.Week.Orders * week.Log.World.Parameters.Economy.Market.Commissions.Price;
        return Quotient.Of(week.Creators.Where(week.IsAi).Sum(week.Sponsorship) + orders, week.Creators.Sum(week.Sponsorship) + orders);
    }

    private static IEnumerable<Settlement> Reported(Moment moment) => Settlement.UpTo(moment).Where(week => week.IsReported);

    private static long Fines(Settlement week, string party) => party switch
    {
        "operator" => week.Week.Outcome.Values.FinesOperators,
        "brand" => week.Week.Outcome.Values.FinesBrands,
        "platform" => week.Week.Outcome.Values.FinesPlatform,
        "creator" => week.Week.Outcome.Values.FinesCreators,
        _ => throw new ArgumentOutOfRangeException(nameof(party), party, "a party without a purse"),
    };

    private static double? Traceable(Moment moment, Func<Settlement, int, bool> whose, Func<ItemRead, bool> which)
    {
        if (Settlement.Of(moment) is not { } week)
        {
            return null;
        }

        int[] creators = [.. week.Creators.Where(creator => whose(week, creator))];
        int Impressions(IEnumerable<int> of) => of.Sum(creator => week.ItemsOf(creator).Count(which));
        return Quotient.Of(Impressions(creators.Where(creator => IsKnown(moment, week, creator))), Impressions(creators));
    }

    private static bool IsUndisclosed(Settlement week, int creator) => week.IsAi(creator) && !week.IsDisclosed(creator);

    private static bool IsKnown(Moment moment, Settlement week, int creator) =>
        !week.IsAi(creator) || week.IsDisclosed(creator) || WasStruck(moment, creator) || ProvedItself(moment, creator);

    /// <summary>A strike for one persona names the operator of all.</summary>
    private static bool WasStruck(Moment moment, int creator) => Settlement.UpTo(moment)
        .SelectMany(week => week.Week.Struck)
        .Any(struck => moment.World.Creators[struck].Operator == moment.World.Creators[creator].Operator);

    /// <summary>Whether it was launched, in a week that is over, under rules that ask who the operator is.</summary>
    private static bool ProvedItself(Moment moment, int creator)
    {
        CreatorClass kind = moment.World.Creators[creator].Class;
        return Settlement.UpTo(moment).SkipLast(1)
            .Where(week => week.Week.Rules.Economy.VerificationCost.For(kind) > 0 || week.Week.Rules.Economy.VerificationDays.For(kind) > 0)
            .SelectMany(week => week.Week.Plans)
            .SelectMany(plan => plan.Launches)
            .Any(launch => launch.Creator == creator);
    }
}
