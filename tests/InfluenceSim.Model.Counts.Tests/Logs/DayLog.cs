using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>What happened on a day, and where people stood at its end.</summary>
internal sealed class DayLog
{
    public List<ItemRead> Items { get; } = [];

    public List<Post> Published { get; } = [];

    /// <summary>Posts that people wrote; they go out with the next hour.</summary>
    public List<Post> Written { get; } = [];

    public List<Reshare> Reshares { get; } = [];

    /// <summary>Posts that were to be read until they were taken down, with whether nothing could be said against them.</summary>
    public List<(Post Post, bool IsHonest)> Removed { get; } = [];

    /// <summary>Posts from when they were held back.</summary>
    public List<Post> HeldBack { get; } = [];

    public List<Comment> Comments { get; } = [];

    /// <summary>Creators' answers that reached people.</summary>
    public List<Answer> Answers { get; } = [];

    public List<Shock> Shocks { get; } = [];

    public int Sessions { get; set; }

    /// <summary>Comments by people on people's posts that were answered.</summary>
    public int Conversations { get; set; }

    public int FollowsBegun { get; set; }

    public int FollowsEnded { get; set; }

    /// <summary>Status per creator at the day's end.</summary>
    public CreatorStatus[] Statuses { get; set; } = [];

    /// <summary>Creators who make posts with AI tools though people, as they said last.</summary>
    public HashSet<int> Hybrids { get; } = [];

    /// <summary>People at the day's end.</summary>
    public List<Person> People { get; } = [];

    public int Impressions(Func<ItemRead, bool> which) => Items.Count(which);

    public int Engagement(Func<ItemRead, bool> which) => Items.Where(which).Sum(item => item.Engagement);
}

/// <summary>A deception that was found out.</summary>
internal readonly record struct Shock(double Bond, bool Unfollowed);

/// <summary>Where a person stands.</summary>
internal sealed record Person
{
    public required int User { get; init; }

    public required float TrustHuman { get; init; }

    public required float TrustAi { get; init; }

    public required float Fatigue { get; init; }

    /// <summary>By agenda.</summary>
    public required float[] Stances { get; init; }

    /// <summary>Claims, a bit each.</summary>
    public required ulong Believed { get; init; }

    /// <summary>Creators whom the person follows.</summary>
    public required IReadOnlyList<Bond> Creators { get; init; }

    /// <summary>People whom the person follows.</summary>
    public required IReadOnlyList<Friend> People { get; init; }

    /// <summary>Whether a literacy campaign reached the person.</summary>
    public required bool IsTaught { get; init; }

    /// <summary>At a run's end, AI creators whom the person can tell from people, there or not.</summary>
    public required IReadOnlyList<CreatorId> CanTell { get; init; }
}

/// <summary>A follow of a person, who follows back or not.</summary>
internal readonly record struct Friend(int User, bool IsMutual);

/// <summary>A follow of a creator.</summary>
internal readonly record struct Bond(int Creator, double Strength, bool IsKnown);
