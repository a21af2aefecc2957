namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>What was counted of one creator in the week that ended.</summary>
/// <param name="IsActive">Whether it was there at the week's end: launched or entered, and neither retired, gone nor banned.</param>
/// <param name="Audience">Followers at the week's end.</param>
/// <param name="Posts">Posts published.</param>
/// <param name="SponsoredPosts">Of these, posts that somebody paid for.</param>
/// <param name="Impressions">Impressions in the week, of posts of any age.</param>
/// <param name="Engagement">Likes, comments and shares in the week.</param>
/// <param name="ClaimImpressions">Impressions of its posts with a false claim.</param>
/// <param name="IsDisclosed">Whether its posts bear an AI label at the week's end, by whomever; false for people.</param>
/// <param name="Strikes">Times that it was newly found undisclosed by a detector or struck in the week.</param>
public readonly record struct CreatorWeek(
    bool IsActive,
    int Audience,
    int Posts,
    int SponsoredPosts,
    int Impressions,
    int Engagement,
    int ClaimImpressions,
    bool IsDisclosed,
    int Strikes);
