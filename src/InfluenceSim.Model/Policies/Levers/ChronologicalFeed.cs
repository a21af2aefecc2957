using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

/// <summary>What a chronological feed shows beside the posts of followed accounts.</summary>
public enum FeedRecommendations
{
    [Meaning("The scenario's share of recommended items.")]
    Keep,

    [Meaning("Nothing.")]
    None,
}

[Meaning("Newest first, whatever the scenario's feed.")]
[Lever(
    ramps: "the share of users whose feed it is, each from a day of its own",
    composes: "the greater share of users, and of those without recommendations",
    example: "chronologicalFeed: { from: 7d, ramp: 14d, recommendations: none }",
    Group = LeverGroup.Feed)]
public sealed record ChronologicalFeed : Policy
{
    [Meaning("What the feed shows beside the posts of followed accounts."), Source("scenario")]
    public FeedRecommendations Recommendations { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules with
    {
        ChronologicalShare = Math.Max(rules.ChronologicalShare, strength),
        FollowsOnlyShare = Recommendations == FeedRecommendations.None
            ? Math.Max(rules.FollowsOnlyShare, strength)
            : rules.FollowsOnlyShare,
    };
}
