using CsCheck;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class ShiftDecompositionTests
{
    private static readonly Gen<double[]> Counts = Gen.Double[1, 1_000_000].Array[12];

    [Fact]
    public void The_three_terms_add_up_to_the_change_of_log_odds() => Counts.Sample(counts =>
    {
        ShiftTerms terms = ShiftTerms.Of(Run("none", 0, counts))!;
        Assert.Equal(terms.Total, terms.Posts + terms.ImpressionsPerPost + terms.EngagementPerImpression, 1e-12);

        // Independently: the odds of the share itself.
        double before = counts[4] / (counts[4] + counts[5]);
        double after = counts[10] / (counts[10] + counts[11]);
        Assert.Equal(Math.Log(after / (1 - after)) - Math.Log(before / (1 - before)), terms.Total, 1e-9);
    });

    [Fact]
    public void The_differences_between_arms_add_up_too() => Counts.Array[6].Sample(counts =>
    {
        ShiftDecomposition shift = Assert.Single(Compare(counts).EngagementShift);
        Assert.Equal(3, shift.Pairs);
        Assert.Equal(
            shift.Total.Difference,
            shift.Posts.Difference + shift.ImpressionsPerPost.Difference + shift.EngagementPerImpression.Difference,
            1e-12);
        Assert.All(
            new[] { shift.Total, shift.Posts, shift.ImpressionsPerPost, shift.EngagementPerImpression },
            term => Assert.True(term.Interval!.Value.Holds(term.Difference)));
    });

    [Fact]
    public void Each_term_moves_only_with_its_own_cause()
    {
        // AI's posts double, and with them impressions and engagement: reach per post and appeal per view are what they were.
        double[] counts = [10, 100, 1_000, 10_000, 50, 500, 20, 100, 2_000, 10_000, 100, 500];
        ShiftTerms terms = ShiftTerms.Of(Run("none", 0, counts))!;
        Assert.Equal(Math.Log(2), terms.Posts, 1e-12);
        Assert.Equal(0, terms.ImpressionsPerPost, 1e-12);
        Assert.Equal(0, terms.EngagementPerImpression, 1e-12);
    }

    [Fact]
    public void A_missing_or_empty_count_leaves_its_replicate_out()
    {
        double[] whole = [.. Enumerable.Repeat(5.0, 12)];
        double[] empty = [.. whole[..11], 0];
        Assert.Null(ShiftTerms.Of(Run("none", 0, empty)));
        Assert.Null(ShiftTerms.Of(MadeUpRuns.Run("none", 0)));
        Assert.Equal(2, Assert.Single(Compare([whole, whole, whole, whole, empty, whole]).EngagementShift).Pairs);
        Assert.Empty(Compare([empty, whole, empty, whole, empty, whole]).EngagementShift);
    }

    private static PairedComparison Compare(double[][] counts) => PairedComparison.Of(
        MadeUpRuns.Experiment(
            ["none", "mandatory"],
            3,
            [.. counts.Select((values, at) => Run(at % 2 == 0 ? "none" : "mandatory", at / 2, values))]),
        []);

    /// <summary>Counts in the order (before, after) x (posts, impressions, engagement) x (ai, human).</summary>
    private static RunResult Run(string arm, int replicate, double[] counts) => MadeUpRuns.Run(
        arm,
        replicate,
        [.. counts.Select((count, at) => new MeasureValue(
            new PolicyDay(at < 6 ? -1 : 29),
            (at % 6 / 2) switch { 0 => "posts7d", 1 => "impressions7d", _ => "engagement7d" },
            at % 2 == 0 ? "ai" : "human",
            count))]);
}
