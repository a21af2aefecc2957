using InfluenceSim.Model.Measures;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>
/// Change of the log odds of AI's share of engagement within one run, last seven days against the last seven of the
/// warm-up, and the three terms that it is the sum of (MODEL section 9), each AI over human.
/// </summary>
/// <param name="Total">Change of the log odds.</param>
/// <param name="Posts">Change of the log ratio of posts.</param>
/// <param name="ImpressionsPerPost">Change of the log ratio of impressions per post.</param>
/// <param name="EngagementPerImpression">Change of the log ratio of engagement per impression.</param>
public sealed record ShiftTerms(double Total, double Posts, double ImpressionsPerPost, double EngagementPerImpression)
{
    /// <summary>Measure that holds the posts of the last seven days, groups "ai" and "human".</summary>
    public const string PostsMeasure = "posts7d";

    /// <summary>Measure that holds the impressions of the last seven days, groups "ai" and "human".</summary>
    public const string ImpressionsMeasure = "impressions7d";

    /// <summary>Measure that holds the engagement of the last seven days, groups "ai" and "human".</summary>
    public const string EngagementMeasure = "engagement7d";

    private const int Reference = -1;

    /// <summary>The terms of one run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The terms; none where a count is missing or zero, since its logarithm says nothing.</returns>
    public static ShiftTerms? Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        int lastDay = run.Measures.Count == 0 ? Reference : run.Measures.Max(value => value.Day);
        if (lastDay < 0)
        {
            return null;
        }

        double total = LogRatio(run, lastDay, EngagementMeasure) - LogRatio(run, Reference, EngagementMeasure);
        double posts = LogRatio(run, lastDay, PostsMeasure) - LogRatio(run, Reference, PostsMeasure);
        double impressions = LogRatio(run, lastDay, ImpressionsMeasure, PostsMeasure)
            - LogRatio(run, Reference, ImpressionsMeasure, PostsMeasure);
        double engagement = LogRatio(run, lastDay, EngagementMeasure, ImpressionsMeasure)
            - LogRatio(run, Reference, EngagementMeasure, ImpressionsMeasure);
        return double.IsFinite(total) && double.IsFinite(posts) && double.IsFinite(impressions) && double.IsFinite(engagement)
            ? new ShiftTerms(total, posts, impressions, engagement)
            : null;
    }

    private static double LogRatio(RunResult run, int day, string measure) =>
        Math.Log(Count(run, day, measure, "ai") / Count(run, day, measure, "human"));

    private static double LogRatio(RunResult run, int day, string measure, string per) => Math.Log(
        Count(run, day, measure, "ai") / Count(run, day, per, "ai")
        / (Count(run, day, measure, "human") / Count(run, day, per, "human")));

    private static double Count(RunResult run, int day, string measure, string group)
    {
        foreach (MeasureValue value in run.Measures)
        {
            if (value.Day == day && value.Measure == measure && value.Group == group)
            {
                return value.Value;
            }
        }

        return double.NaN;
    }
}
