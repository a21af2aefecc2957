namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>What is taken down and held back, as the posts that can be read tell from hour to hour.</summary>
internal static class ModerationTwins
{
    public static Twin[] All { get; } =
    [
        new("postsRemoved", (moment, group) => moment.Today.Removed.Count(removed => Is(removed.Post, group))),
        new("removedByMistake", (moment, group) => moment.Today.Removed.Count(removed => removed.IsHonest && Is(removed.Post, group))),
        new("overRemoval", moment => Quotient.Of(
            moment.Today.Removed.Count(removed => removed.IsHonest && removed.Post.Class.IsHuman()),
            moment.Today.Published.Count(post => post.Class.IsHuman()))),
        new("postsHeldBack", (moment, group) => moment.Today.HeldBack.Count(post => group switch
        {
            "false" => moment.Log.IsFalse(post.Claim),
            "true" => post.Claim != Claim.None && !moment.Log.IsFalse(post.Claim),
            _ => true,
        })),
    ];

    private static bool Is(Post post, string group) => group switch
    {
        "ai" => post.Class.IsAi(),
        "human" => post.Class.IsHuman(),
        "person" => post.Class == CreatorClass.Person,
        _ => true,
    };
}
