namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>Whom false claims reach, and who believes them.</summary>
internal static class ClaimTwins
{
    private const int ReachHours = 30 * 24;

    public static Twin[] All { get; } =
    [
        new("misinformationReach", moment => Reach(moment, _ => true)),
        new("misinformationReachUnlabelled", moment => Reach(moment, item => !item.LabelNoticed && !item.CheckNoticed)),
        new("misinformationReachAny", ReachOfAny),
        new("claimImpressions", (moment, group) => moment.Items.Where(moment.Log.IsFalse).Count(item => IsOf(item, group))),
        new("prevalence", moment => moment.Share(_ => true, moment.Log.IsFalse)),
        new("falseImpressionsByAi", moment => moment.Share(moment.Log.IsFalse, item => item.IsByAi)),
        new("falsePostsByAi", FalsePostsByAi),
        new("falseShares", moment => FalseShares(moment).Length),
        new("reproduction", moment => Quotient.Of(FalseShares(moment).Count(IsOfAShare), FalseShares(moment).Length)),
        new("beliefsBegun", moment => moment.Items.Sum(item => item.FalseBeliefsBegun)),
        new("falseBeliefs", moment => moment.Mean(person => FalseBeliefs(moment, person))),
        new("deceived", moment => moment.Mean(person => FalseBeliefs(moment, person) > 0 ? 1 : 0)),
    ];

    private static double? Reach(Moment moment, Func<ItemRead, bool> which)
    {
        Claim[] launched = [.. moment.FalseClaims.Where(claim => claim.Start >= moment.Log.WarmUp * 24 && claim.Start <= moment.LastTick)];
        double reached = launched.Sum(claim => moment.Log.FirstImpressions(claim)
            .Count(item => item.Tick <= moment.LastTick && item.Tick - claim.Start < ReachHours && which(item)));
        return Quotient.Of(reached / moment.Users, launched.Length);
    }

    private static double? ReachOfAny(Moment moment)
    {
        IEnumerable<ItemRead> impressions = moment.DaysSinceWarmUp.SelectMany(day => day.Items).Where(moment.Log.IsFalse);
        return impressions.DistinctBy(item => item.Reader).Count() / moment.Users;
    }

    private static double? FalsePostsByAi(Moment moment)
    {
        Post[] posts = [.. moment.Today.Published.Where(post => moment.Log.IsFalse(post.Claim))];
        return Quotient.Of(posts.Count(post => post.Class.IsAi()), posts.Length);
    }

    private static Reshare[] FalseShares(Moment moment) => [.. moment.Today.Reshares.Where(share => moment.Log.IsFalse(share.Card.Claim))];

    private static bool IsOfAShare(Reshare share) => share.Parent != Card.Root;

    private static int FalseBeliefs(Moment moment, Person person) =>
        moment.FalseClaims.Count(claim => ((person.Believed >> claim.Id) & 1) != 0);

    private static bool IsOf(ItemRead item, string group) => group switch
    {
        "ai" => item.IsByAi,
        "human" => item.IsByHuman,
        "person" => !item.IsByCreator,
        _ => true,
    };
}
