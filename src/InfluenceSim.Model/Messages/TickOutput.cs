using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Messages;

/// <summary>What a block of users did in one tick. Sums are integers, so that merging blocks is associative.</summary>
public sealed class TickOutput
{
    /// <summary>Own posts, published next tick, by author and slot.</summary>
    public required Post[] Posts { get; init; }

    /// <summary>Re-shares, passed on next tick.</summary>
    public required Reshare[] Reshares { get; init; }

    /// <summary>One entry per impression.</summary>
    public required EngagementEvent[] Engagements { get; init; }

    /// <summary>Changes of follow edges.</summary>
    public required FollowChange[] FollowChanges { get; init; }

    /// <summary>Comments.</summary>
    public required Comment[] Comments { get; init; }

    /// <summary>Integer measures.</summary>
    public required Tally Tally { get; init; }

    /// <summary>Sum of the hashes of the active users' events and of the scalar state they touched.</summary>
    public required Hash128 Events { get; init; }

    /// <summary>At a day's last tick, where people stand.</summary>
    public Survey? Survey { get; init; }
}
