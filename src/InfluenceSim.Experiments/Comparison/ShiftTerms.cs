using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Themes;

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

        double total = LogRatio(run, lastDay, AiShare.Engagement) - LogRatio(run, Reference, AiShare.Engagement);
        double posts = LogRatio(run, lastDay, AiShare.Posts) - LogRatio(run, Reference, AiShare.Posts);
        double impressions = LogRatio(run, lastDay, AiShare.Impressions, AiShare.Posts)
            - LogRatio(run, Reference, AiShare.Impressions, AiShare.Posts);
        double engagement = LogRatio(run, lastDay, AiShare.Engagement, AiShare.Impressions)
            - LogRatio(run, Reference, AiShare.Engagement, AiShare.Impressions);
        return double.IsFinite(total) && double.IsFinite(posts) && double.IsFinite(impressions) && double.IsFinite(engagement)
            ? new ShiftTerms(total, posts, impressions, engagement)
            : null;
    }

    /// <summary>Whether the terms of a run are made of this value.</summary>
    internal static bool Reads(MeasureValue value, int lastDay) =>
        (value.Day == Reference || value.Day == lastDay)
        && (value.Measure == AiShare.Engagement.Name || value.Measure == AiShare.Posts.Name || value.Measure == AiShare.Impressions.Name);

    private static double LogRatio(RunResult run, int day, MeasureDefinition measure) =>
        Math.Log(Count(run, day, measure, Maker.Ai) / Count(run, day, measure, Maker.Human));

    private static double LogRatio(RunResult run, int day, MeasureDefinition measure, MeasureDefinition per) => Math.Log(
        Count(run, day, measure, Maker.Ai) / Count(run, day, per, Maker.Ai)
        / (Count(run, day, measure, Maker.Human) / Count(run, day, per, Maker.Human)));

    private static double Count(RunResult run, int day, MeasureDefinition measure, Maker maker)
    {
        foreach (MeasureValue value in run.Measures)
        {
            if (value.Day == day && value.Measure == measure.Name && value.Group == MeasureGroups.Makers.NameOf(maker))
            {
                return value.Value;
            }
        }

        return double.NaN;
    }
}
