using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Messages;

/// <summary>What the platform is told at a tick, in canonical order.</summary>
public sealed record PlatformRequest
{
    /// <summary>Tick, from 0 at the start of the warm-up.</summary>
    public required Tick Tick { get; init; }

    /// <summary>Rules of the day.</summary>
    public required Rules Rules { get; init; }

    /// <summary>Posts published in this tick, by author and slot.</summary>
    public required Post[] Posts { get; init; }

    /// <summary>Re-shares of the last tick.</summary>
    public required Reshare[] Reshares { get; init; }

    /// <summary>Impressions of the last tick and what became of them, per block.</summary>
    public required EngagementEvent[][] Engagements { get; init; }

    /// <summary>Notices to users.</summary>
    public required FollowChange[] Notices { get; init; }

    /// <summary>Comments to users.</summary>
    public required Comment[] Comments { get; init; }

    /// <summary>Creators' answers to users' comments, by user and post.</summary>
    public required Answer[] Answers { get; init; }

    /// <summary>Followers per creator at the end of the last tick.</summary>
    public required int[] Audiences { get; init; }

    /// <summary>What is known of each creator's account.</summary>
    public required CreatorStanding[] Standings { get; init; }

    /// <summary>Whether blocks report histograms and pairs at the end of this tick.</summary>
    public required bool FullSurvey { get; init; }
}
