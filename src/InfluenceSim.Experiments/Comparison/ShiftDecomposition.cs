namespace InfluenceSim.Experiments.Comparison;

/// <summary>
/// Where a difference in engagement shift comes from: the paired difference of the change of log odds between two arms,
/// and of its three terms, which add up to it exactly.
/// </summary>
/// <param name="ReferenceArm">The reference.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Pairs">Replicates in which both arms have all counts.</param>
/// <param name="Total">Log odds of AI's share of engagement.</param>
/// <param name="Posts">Posts, AI over human.</param>
/// <param name="ImpressionsPerPost">Impressions per post, AI over human.</param>
/// <param name="EngagementPerImpression">Engagement per impression, AI over human.</param>
public sealed record ShiftDecomposition(
    string ReferenceArm,
    string Arm,
    int Pairs,
    ShiftTermDifference Total,
    ShiftTermDifference Posts,
    ShiftTermDifference ImpressionsPerPost,
    ShiftTermDifference EngagementPerImpression)
{
    internal static ShiftDecomposition? Of(string referenceArm, string arm, IReadOnlyList<(RunResult Reference, RunResult Arm)> runs)
    {
        List<(ShiftTerms Reference, ShiftTerms Arm)> pairs = [];
        foreach ((RunResult reference, RunResult other) in runs)
        {
            if (ShiftTerms.Of(reference) is { } first && ShiftTerms.Of(other) is { } second)
            {
                pairs.Add((first, second));
            }
        }

        bool sameRuns = RunPairs.AreSame(runs);
        return pairs.Count == 0
            ? null
            : new ShiftDecomposition(
                referenceArm,
                arm,
                pairs.Count,
                ShiftTermDifference.Of(pairs, terms => terms.Total, sameRuns),
                ShiftTermDifference.Of(pairs, terms => terms.Posts, sameRuns),
                ShiftTermDifference.Of(pairs, terms => terms.ImpressionsPerPost, sameRuns),
                ShiftTermDifference.Of(pairs, terms => terms.EngagementPerImpression, sameRuns));
    }
}
