namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>Who comes, who leaves, and what they offer.</summary>
internal static class TurnoverTwins
{
    public static Twin[] All { get; } =
    [
        new("entries", (moment, group) => Count(moment, group, FirstThere)),
        new("exits", (moment, group) => Count(moment, group, Exit)),
        new("survival", moment => moment.Week is null ? null : Survival(moment, [.. OfTheStart(moment)])),
        new("offeredQuality", (moment, group) => Offered(moment, group, offer => offer.Quality)),
        new("offeredUsefulness", (moment, group) => Offered(moment, group, offer => offer.Usefulness)),
        new("offeredAuthenticity", (moment, group) => Offered(moment, group, offer => offer.Authenticity)),
    ];

    private static double? Count(Moment moment, string maker, Func<Moment, int, Settlement?> when) => moment.Week is null
        ? null
        : Creators(moment).Count(creator => moment.ClassOf(creator).Is(maker) && when(moment, creator) is { IsReported: true });

    private static double? Survival(Moment moment, int[] creators) =>
        Quotient.Of(creators.Count(creator => Exit(moment, creator) is null), creators.Length);

    private static double? Offered(Moment moment, string fate, Func<CreatorOffer, float> of)
    {
        double[] offers =
        [
            .. OfTheStart(moment)
                .Where(creator => moment.Week is not null && Exit(moment, creator) is not null == (fate == "leaver"))
                .Select(creator => (double)of(LastOffer(moment, creator))),
        ];
        return offers.Length == 0 ? null : offers.Average();
    }

    private static IEnumerable<int> Creators(Moment moment) => Enumerable.Range(0, moment.World.Creators.Count);

    private static IEnumerable<int> OfTheStart(Moment moment) =>
        Creators(moment).Where(creator => moment.World.Creators[creator] is { Class: CreatorClass.Influencer, IsReserve: false });

    private static Settlement? FirstThere(Moment moment, int creator) =>
        Settlement.UpTo(moment).FirstOrDefault(week => week.IsActive(creator) || week.HasPosted(creator));

    /// <summary>The first settlement after somebody who had been there quit, or was retired or closed by its operator.</summary>
    private static Settlement? Exit(Moment moment, int creator) => FirstThere(moment, creator) is { } first
        ? Settlement.UpTo(moment).FirstOrDefault(week => week.Week.Day >= first.Week.Day && Leaves(moment, week.Week, creator))
        : null;

    // Plans are of a week's start: whom they end is gone in the week after.
    private static bool Leaves(Moment moment, WeekLog week, int creator) =>
        week.Offers[creator].IsGone || PlansBefore(moment, week).Any(plan => Ends(moment, plan, creator));

    private static IReadOnlyList<OperatorPlan> PlansBefore(Moment moment, WeekLog week) =>
        moment.Log.Weeks.LastOrDefault(earlier => earlier.Day < week.Day)?.Plans ?? [];

    private static bool Ends(Moment moment, OperatorPlan plan, int creator) =>
        plan.Retirements.Contains(creator) || (plan.IsClosed && moment.World.Operators[plan.Operator].Personas.Contains(creator));

    /// <summary>What somebody offers now, or offered before leaving.</summary>
    private static CreatorOffer LastOffer(Moment moment, int creator) =>
        Settlement.UpTo(moment).Select(week => week.Week.Offers[creator]).Last(offer => !offer.IsGone);
}
