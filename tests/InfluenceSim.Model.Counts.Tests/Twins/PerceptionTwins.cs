namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>Labels, who is taken for what, and what that does to trust.</summary>
internal static class PerceptionTwins
{
    public static Twin[] All { get; } =
    [
        new("trustHuman", moment => moment.Mean(person => Steps.Of(person.TrustHuman))),
        new("trustAi", moment => moment.Mean(person => Steps.Of(person.TrustAi))),
        new("fatigue", moment => moment.Mean(person => Steps.Of(person.Fatigue))),
        new("aiPerceived", moment => moment.Share(item => item.IsByAi, item => item.TakenForAi)),
        new("aiUnlabelled", moment => moment.Share(item => item.IsByAi, item => !item.IsLabelled)),
        new("aiImpressions", (moment, group) => moment.Today.Impressions(item => item.IsByAi && item.IsLabelled == (group == "labelled"))),
        new("aiLabelNoticed", moment => moment.Share(item => item.IsByAi, item => item.LabelNoticed)),
        new("humanMistaken", moment => moment.Share(IsOwn, item => item.TakenForAi)),
        new("kindRight", moment => moment.Share(item => item.IsByAi || IsOwn(item), item => item.IsByAi == item.TakenForAi)),
        new("overBlocking", moment => moment.Share(IsOwn, item => item.IsLabelled)),
        new("shocks", moment => moment.Today.Shocks.Count),
        new("bondsBroken", moment => moment.Today.Shocks.Where(shock => shock.Unfollowed).Sum(shock => Steps.Of(shock.Bond))),
        new("humansRestricted", moment => ShareOfStatuses(
            moment, isAi: false, status => IsLimited(status) || status.HasFlag(CreatorStatus.LabelledAds))),
        new("aiActiveUndisclosed", moment => ShareOfStatuses(moment, isAi: true, status => !IsLimited(status))),
    ];

    // Of what people make with AI tools it cannot be said which kind is the right one.
    private static bool IsOwn(ItemRead item) => item.Post.Class == CreatorClass.Influencer;

    private static bool IsLimited(CreatorStatus status) => (status & (CreatorStatus.Labelled | CreatorStatus.Banned)) != 0;

    private static double? ShareOfStatuses(Moment moment, bool isAi, Func<CreatorStatus, bool> which)
    {
        CreatorStatus[] there =
        [
            .. moment.Today.Statuses
                .Where((_, creator) => moment.ClassOf(creator).IsAi() == isAi && !moment.Today.Hybrids.Contains(creator))
                .Where(status => (status & CreatorStatus.Absent) == 0),
        ];
        return Quotient.Of(there.Count(which), there.Length);
    }
}
