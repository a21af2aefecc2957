using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>The rankings that a scenario may name. A new one is one class in this folder and one line here.</summary>
public static class RankingRegistry
{
    /// <summary>Names in a scenario file, with their classes.</summary>
    public static IReadOnlyList<KeyValuePair<string, Type>> Rankings { get; } =
    [
        new(FeedAlgorithm.Engagement, typeof(EngagementRanking)),
        new(FeedAlgorithm.Interest, typeof(InterestRanking)),
        new(FeedAlgorithm.Chronological, typeof(ChronologicalRanking)),
    ];

    /// <summary>A ranking for one block: ours by its name, or a copy of the one that the parameters hold.</summary>
    internal static IRanking Make(FeedParameters feed) =>
        PartProperties.Copy(PartNames.Find<IRanking>("ranking", feed.Algorithm, Rankings, feed.Own));
}
