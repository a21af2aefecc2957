using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>
/// The counters of a tally. Where a name ends in "Of", it is the first of several: by class of the author (six, in the
/// order of <see cref="CreatorClass"/>) or by tier (five, nano to mega).
/// </summary>
public enum Count
{
    /// <summary>Impressions by the author's class.</summary>
    ImpressionsOf = 0,

    /// <summary>Likes by the author's class.</summary>
    LikesOf = 6,

    /// <summary>Comments by the author's class.</summary>
    CommentsOf = 12,

    /// <summary>Re-shares by the author's class.</summary>
    SharesOf = 18,

    /// <summary>Impressions of human creators by tier.</summary>
    HumanTierImpressionsOf = 24,

    /// <summary>Engagement with human creators by tier.</summary>
    HumanTierEngagementOf = 29,

    /// <summary>Impressions of AI creators by tier.</summary>
    AiTierImpressionsOf = 34,

    /// <summary>Engagement with AI creators by tier.</summary>
    AiTierEngagementOf = 39,

    /// <summary>Sessions.</summary>
    Sessions = 44,

    /// <summary>Items that came from the recommender.</summary>
    Recommended,

    /// <summary>Sum of the ages of items in hours.</summary>
    AgeHours,

    /// <summary>Sum of utility, fixed point.</summary>
    Utility,

    /// <summary>Sum of quality, fixed point.</summary>
    Quality,

    /// <summary>Sum of usefulness, fixed point.</summary>
    Usefulness,

    /// <summary>Impressions of creators' posts by their followers.</summary>
    FollowerImpressions,

    /// <summary>Impressions of AI creators perceived as AI.</summary>
    AiPerceived,

    /// <summary>Impressions of AI creators without a label in force.</summary>
    AiUnlabelled,

    /// <summary>Impressions of AI creators whose label was noticed.</summary>
    AiLabelNoticed,

    /// <summary>Impressions of human creators perceived as AI.</summary>
    HumanMistaken,

    /// <summary>Impressions of human creators with an AI label in force.</summary>
    HumanLabelled,

    /// <summary>Impressions of false claims.</summary>
    FalseImpressions,

    /// <summary>Impressions of false claims in posts of AI creators.</summary>
    FalseImpressionsAi,

    /// <summary>Impressions of false claims in posts of human creators.</summary>
    FalseImpressionsHuman,

    /// <summary>Impressions of false claims at which some label was noticed.</summary>
    FalseLabelNoticed,

    /// <summary>Impressions of false claims whose post bears a fact-check label.</summary>
    FalseChecked,

    /// <summary>Re-shares of false claims.</summary>
    FalseShares,

    /// <summary>Impressions of true news.</summary>
    TrueImpressions,

    /// <summary>Re-shares of true news.</summary>
    TrueShares,

    /// <summary>Beliefs in false claims that began.</summary>
    BeliefsBegun,

    /// <summary>Beliefs in false claims undone by a correction.</summary>
    BeliefsCorrected,

    /// <summary>Beliefs in false claims that lapsed.</summary>
    BeliefsLapsed,

    /// <summary>Users who had their first impression of any false claim since day 0.</summary>
    ReachedAny,

    /// <summary>Deception shocks.</summary>
    Shocks,

    /// <summary>Unfollows by a deception shock.</summary>
    ShockUnfollows,

    /// <summary>Follows begun.</summary>
    Follows,

    /// <summary>Follows ended.</summary>
    Unfollows,

    /// <summary>Own posts of users.</summary>
    OwnPosts,

    /// <summary>Comments by people on posts of people that were answered.</summary>
    Conversations,

    /// <summary>Comments on posts of people who follow back.</summary>
    CommentsToMutual,

    /// <summary>Answers by human creators.</summary>
    HumanAnswers,

    /// <summary>Answers by AI creators.</summary>
    AiAnswers,

    /// <summary>Impressions of posts that push a stance.</summary>
    Persuasions,

    /// <summary>Bonds lost by a deception shock, fixed point.</summary>
    BondsBroken,

    /// <summary>Sum of entertainment, fixed point.</summary>
    Entertainment,

    /// <summary>Items that follow another one in the same session.</summary>
    Successions,

    /// <summary>Of these, items on another topic than the one before.</summary>
    TopicChanges,

    /// <summary>Of these, items by another author than the one before.</summary>
    AuthorChanges,

    /// <summary>Re-shares of false claims whose card came from somebody who had passed it on.</summary>
    FalseSharesOfShares,

    /// <summary>Impressions of sponsored posts.</summary>
    SponsoredImpressions,

    /// <summary>Of these, those at which the sponsorship is noticed.</summary>
    SponsorshipNoticed,

    /// <summary>Number of counters.</summary>
    Length,
}
