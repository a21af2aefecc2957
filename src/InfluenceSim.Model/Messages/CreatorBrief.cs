using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Messages;

/// <summary>What a creator learns at a day's start.</summary>
/// <param name="Creator">Number of the creator.</param>
/// <param name="Day">Day from the start of the warm-up.</param>
/// <param name="Audience">Followers.</param>
/// <param name="Feedback">Its posts whose first 24 hours are over and were not reported before.</param>
/// <param name="Comments">Yesterday's comments on its posts.</param>
public sealed record CreatorBrief(
    CreatorId Creator, RunDay Day, int Audience, IReadOnlyList<PostFeedback> Feedback, IReadOnlyList<Comment> Comments)
{
    /// <summary>On a week's first day, how business was; null on all other days and without an economy.</summary>
    public CreatorReview? Review { get; init; }

    /// <summary>Whether it is there: launched or entered, and not retired, closed or gone.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Share of its posts that are booked by brands.</summary>
    public float SponsoredShare { get; init; }

    /// <summary>Brand that owns the persona, or -1.</summary>
    public int Brand { get; init; } = -1;

    /// <summary>Most posts a day on average.</summary>
    public double PostsCap { get; init; } = double.PositiveInfinity;

    /// <summary>Most posts today.</summary>
    public int PostsToday { get; init; } = int.MaxValue;

    /// <summary>Most follow requests today.</summary>
    public int FollowsToday { get; init; } = int.MaxValue;

    /// <summary>What it is told to do today.</summary>
    public IReadOnlyList<Instruction> Instructions { get; init; } = [];
}

/// <summary>How a post did in its first 24 hours.</summary>
/// <param name="Topic">Topic.</param>
/// <param name="Style">Style.</param>
/// <param name="Claim">Claim carried, or none.</param>
/// <param name="Agenda">Agenda pushed, or none.</param>
/// <param name="Impressions">Impressions.</param>
/// <param name="Engagement">Likes, comments and shares.</param>
/// <param name="Shares">Shares.</param>
public readonly record struct PostFeedback(byte Topic, byte Style, byte Claim, byte Agenda, int Impressions, int Engagement, int Shares);
