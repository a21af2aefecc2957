using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Parameters;

/// <summary>Names of our rankings.</summary>
public static class FeedAlgorithm
{
    /// <summary>By interest, tie, appeal and velocity.</summary>
    public const string Engagement = "engagement";

    /// <summary>By interest and age only.</summary>
    public const string Interest = "interest";

    /// <summary>Newest first.</summary>
    public const string Chronological = "chronological";
}

/// <summary>What happens to other sharers' cards of a post that was read.</summary>
public enum FeedRepeats
{
    [Meaning("A post is read once, whoever passes it on.")]
    Once,

    [Meaning("Each sharer's card is an occasion of its own (the independent-cascade limit).")]
    PerSharer,
}

/// <summary>Sessions, candidates and ranking.</summary>
public sealed record FeedParameters
{
    [Part(PartKind.Ranking), Meaning("How the feed is ordered."), Source("reference baseline")]
    public string Algorithm { get; init; } = FeedAlgorithm.Engagement;

    [Meaning("Whether a post that was read may come again from another sharer."), Source("(C)")]
    public FeedRepeats Repeats { get; init; } = FeedRepeats.Once;

    [Parameter("cards", 1, 1_024, "(C); patterns as with 96"), Meaning("Cards an inbox holds; older ones are overwritten.")]
    public int Inbox { get; init; } = 40;

    [Parameter("posts", 0, 256, "(C)"), Meaning("Posts a user remembers having read; they are no candidates.")]
    public int ReadMemory { get; init; } = 32;

    [Parameter("posts", 0, 256, "(C)"), Meaning("Posts a user remembers having shared.")]
    public int SharedMemory { get; init; } = 8;

    [Parameter("h", 1, 126, "(C)"), Meaning("Age of a post beyond which it is no candidate.")]
    public int CardMaxAge { get; init; } = 120;

    [Parameter("items", 1, 1e9, "(C)"), Meaning("Mean items per session at the reference utility.")]
    public double ItemsMean { get; init; } = 8;

    [Parameter("s", 0.1, 600, "(C)"), Meaning("Seconds that an item is looked at on average; it only turns items into minutes.")]
    public double ItemSeconds { get; init; } = 10;

    [Parameter("1/utility", 0, 5, "(C)"), Meaning("How strongly a good item lengthens a session.")]
    public double ItemsKappa { get; init; } = 0.25;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Greatest session probability per hour.")]
    public double SessionCap { get; init; } = 0.95;

    [Parameter("factor", 0, 1, "(C)"), Meaning("First harmonic of the diurnal weight, peak at 19 h.")]
    public double DiurnalFirst { get; init; } = 0.75;

    [Parameter("factor", 0, 1, "(C)"), Meaning("Second harmonic of the diurnal weight, peak at 20 h.")]
    public double DiurnalSecond { get; init; } = 0.25;

    [Parameter("probability", 0, 1, "Meta, Widely Viewed Content reports"), Meaning("Share of items that come from the recommender.")]
    public double OutOfNetworkShare { get; init; } = 0.15;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of recommended items drawn from all recent posts instead of trending ones.")]
    public double Explore { get; init; } = 0.25;

    [Parameter("h", 1, 120, "(C)"), Meaning("Age of posts that exploration still shows.")]
    public int ExploreHours { get; init; } = 36;

    [Parameter("posts", 1, 64, "(C)"), Meaning("Trending posts per topic.")]
    public int Trending { get; init; } = 64;

    [Parameter("log score", 0, 10, "(C)"), Meaning("Weight of interest in the log score of the ranking.")]
    public double InterestWeight { get; init; } = 0.5;

    [Parameter("log score", 0, 10, "(C)"), Meaning("Weight of the tie in the log score of the ranking.")]
    public double TieWeight { get; init; } = 0.5;

    [Parameter("log score", 0, 10, "(C)"), Meaning("Weight of appeal in the log score of the ranking.")]
    public double AppealWeight { get; init; } = 0.4;

    [Parameter("log score", 0, 10, "(C)"), Meaning("Weight of log(1 + velocity) in the log score of the ranking.")]
    public double PopularityWeight { get; init; } = 0.3;

    [Parameter("log score", 0, 10, "Bandy & Diakopoulos 2021 (near 0)")]
    [Meaning("Weight of claim proneness in the ranking of false claims: the prone see more of them, the others fewer.")]
    public double ClaimAffinity { get; init; }

    [Parameter("h", 1, 1_000, "(C)"), Meaning("Age at which the log score has fallen by 1.")]
    public double Tau { get; init; } = 100;

    [Parameter("log score", 0, 10, "(C)"), Meaning("Half width of the uniform ranking noise.")]
    public double Noise { get; init; } = 1.19;

    /// <summary>Rankings that are not ours, each with its parameters; <see cref="Algorithm"/> may name one.</summary>
    [Part(PartKind.Ranking)]
    public ByName<object> Own { get; init; } = new();
}
