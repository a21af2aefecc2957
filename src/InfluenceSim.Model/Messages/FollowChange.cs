using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Messages;

/// <summary>What happened to a follow edge.</summary>
public enum FollowChangeKind
{
    /// <summary>The account begins to follow the target.</summary>
    Follow = 0,

    /// <summary>The account no longer follows the target.</summary>
    Unfollow = 1,

    /// <summary>The account tells the target, who has just followed it, that it follows the target too.</summary>
    Reciprocated = 2,

    /// <summary>A persona follows the target in order to be followed back.</summary>
    Request = 3,
}

/// <summary>A change that crosses blocks: an edge lives in its follower's block only, so the target learns of it next tick.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Account">Dense id of who did it.</param>
/// <param name="Target">Dense id of whom it concerns.</param>
public readonly record struct FollowChange(FollowChangeKind Kind, Account Account, Account Target);
