using InfluenceSim.Model.Feed.Rankings;

namespace InfluenceSim.Model.Feed;

/// <summary>Why an item was shown when it was.</summary>
/// <param name="Score">What it was worth to its reader; 0 of an item that was recommended, which no ranking orders.</param>
/// <param name="Parts">What the score is the sum of.</param>
/// <param name="Below">Cards of the inbox that could have been shown in its place, all worth no more.</param>
public sealed record Placing(double Score, IReadOnlyList<ScorePart> Parts, int Below);
