namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>Who is read, liked, commented on and passed on.</summary>
internal static class AttentionTwins
{
    public static Twin[] All { get; } =
    [
        new("engagementShift", EngagementShift),
        new("aiEngagementShare", moment => AiShare([moment.Today])),
        new("engagement", (moment, group) => moment.Today.Engagement(item => ClassNames.Of(item.Post.Class) == group)),
        new("impressions", (moment, group) => moment.Today.Impressions(item => group == "all" || ClassNames.Of(item.Post.Class) == group)),
        new("engagementRate", (moment, group) => EngagementRate(moment, item => IsOf(moment, item, group))),
        new("engagement7d", (moment, group) => moment.SevenDays.Sum(day => day.Engagement(item => item.Post.Class.Is(group)))),
        new("impressions7d", (moment, group) => moment.SevenDays.Sum(day => day.Impressions(item => item.Post.Class.Is(group)))),
        new("posts7d", (moment, group) => moment.SevenDays.Sum(day => day.Published.Count(post => post.Class.Is(group)))),
        new("sessions", moment => moment.Today.Sessions),
        new("follows", moment => moment.Today.FollowsBegun),
        new("unfollows", moment => moment.Today.FollowsEnded),
        new("audience", (moment, group) => moment.Bonds.Count(bond => moment.ClassOf(bond.Creator).Is(group))),
    ];

    // Without a warm-up there is nothing that it could have moved from.
    private static double? EngagementShift(Moment moment) => moment.Log.WarmUp == 0
        ? null
        : AiShare(moment.SevenDays) - AiShare(new Moment(moment.Log, moment.Log.WarmUp - 1).SevenDays);

    private static double? AiShare(IEnumerable<DayLog> days)
    {
        DayLog[] all = [.. days];
        return Quotient.Of(all.Sum(day => day.Engagement(item => item.IsByAi)), all.Sum(day => day.Engagement(item => item.IsByCreator)));
    }

    private static double? EngagementRate(Moment moment, Func<ItemRead, bool> which) =>
        Quotient.Of(moment.Today.Engagement(which), moment.Today.Impressions(which));

    private static bool IsOf(Moment moment, ItemRead item, string group) => group is "ai" or "human"
        ? item.Post.Class.Is(group)
        : item.IsByHuman && TierNames.Of(item.Followers / moment.Log.ReferenceFollowers) == group;
}

/// <summary>Classes of authors as the data dictionary calls them.</summary>
internal static class ClassNames
{
    public static string Of(CreatorClass made) => made switch
    {
        CreatorClass.Person => "person",
        CreatorClass.Influencer => "influencer",
        CreatorClass.Commercial => "commercial",
        CreatorClass.Farm => "farm",
        CreatorClass.Manipulative => "manipulative",
        CreatorClass.Hybrid => "hybrid",
        _ => throw new ArgumentOutOfRangeException(nameof(made), made, "a class without a name"),
    };
}

/// <summary>Tiers by followers over the geometric mean of day 0.</summary>
internal static class TierNames
{
    public static string Of(double ratio) => ratio switch
    {
        < 1.4 => "nano",
        < 2.8 => "micro",
        < 5.6 => "mid",
        < 9.3 => "macro",
        _ => "mega",
    };
}
