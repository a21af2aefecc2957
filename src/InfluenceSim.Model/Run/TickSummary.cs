using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Run;

/// <summary>A finished tick, as observers see it. Immutable: no observer can change the run.</summary>
/// <param name="Tick">Tick, from 0 at the start of the warm-up.</param>
/// <param name="Day">Day counted from the end of the warm-up; negative during it.</param>
/// <param name="Hash">Hash of the tick's input, of all events and of the creators that planned.</param>
/// <param name="State">At a day's last tick, hash of the whole state.</param>
/// <param name="Tally">What was counted.</param>
/// <param name="Survey">At a day's last tick, where people stand.</param>
/// <param name="Measures">At a day's last tick from the end of the warm-up on, the day's values.</param>
/// <param name="Reshares">Re-shares of this tick.</param>
/// <param name="Retired">Posts that can no longer be read, with what became of them.</param>
public sealed record TickSummary(
    Tick Tick,
    PolicyDay Day,
    Hash128 Hash,
    Hash128? State,
    Tally Tally,
    Survey? Survey,
    IReadOnlyList<MeasureValue> Measures,
    IReadOnlyList<Reshare> Reshares,
    IReadOnlyList<PostRecord> Retired)
{
    /// <summary>At a day's last tick, where each creator stands, by its number; else nobody.</summary>
    public IReadOnlyList<CreatorDay> Creators { get; init; } = [];
}

/// <summary>Where a creator stands at a day's end.</summary>
/// <param name="Audience">Followers.</param>
/// <param name="Status">What the platform says of it.</param>
/// <param name="UsesAi">Whether a person makes posts with AI tools.</param>
/// <param name="Income">Income of the week that was settled last, in öre; 0 without an economy.</param>
public readonly record struct CreatorDay(int Audience, CreatorStatus Status, bool UsesAi, long Income)
{
    /// <summary>Impressions of its posts on the day.</summary>
    public int Impressions { get; init; }

    /// <summary>Likes, comments and re-shares of them on the day.</summary>
    public int Engagement { get; init; }
}

/// <summary>A post with what became of it.</summary>
/// <param name="Post">The post.</param>
/// <param name="AudienceAtPost">Followers of a creator when it was published; 0 for people.</param>
/// <param name="Counts">Impressions and reactions over its life.</param>
public readonly record struct PostRecord(Post Post, int AudienceAtPost, PostCounts Counts);

/// <summary>Impressions of a post and reactions to it, over its life and in its first 24 hours.</summary>
public struct PostCounts : IEquatable<PostCounts>
{
    /// <summary>Impressions.</summary>
    public int Impressions { get; internal set; }

    /// <summary>Likes.</summary>
    public int Likes { get; internal set; }

    /// <summary>Comments.</summary>
    public int Comments { get; internal set; }

    /// <summary>Re-shares.</summary>
    public int Shares { get; internal set; }

    /// <summary>Impressions in the first 24 hours.</summary>
    public int FirstDayImpressions { get; internal set; }

    /// <summary>Likes, comments and shares in the first 24 hours.</summary>
    public int FirstDayEngagement { get; internal set; }

    /// <summary>Re-shares in the first 24 hours.</summary>
    public int FirstDayShares { get; internal set; }

    /// <summary>Counts an impression.</summary>
    internal void Add(EngagementEvent what, bool isFirstDay)
    {
        Impressions++;
        Likes += what.Like;
        Comments += what.Comment;
        Shares += what.Share;
        if (isFirstDay)
        {
            FirstDayImpressions++;
            FirstDayEngagement += what.Like + what.Comment + what.Share;
            FirstDayShares += what.Share;
        }
    }

    /// <inheritdoc/>
    public readonly bool Equals(PostCounts other) =>
        Impressions == other.Impressions && Likes == other.Likes && Comments == other.Comments && Shares == other.Shares
        && FirstDayImpressions == other.FirstDayImpressions
        && FirstDayEngagement == other.FirstDayEngagement
        && FirstDayShares == other.FirstDayShares;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is PostCounts other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Impressions;

    /// <summary>Equality of all fields.</summary>
    public static bool operator ==(PostCounts left, PostCounts right) => left.Equals(right);

    /// <summary>Inequality of any field.</summary>
    public static bool operator !=(PostCounts left, PostCounts right) => !left.Equals(right);
}
