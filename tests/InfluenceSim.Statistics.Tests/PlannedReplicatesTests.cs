namespace InfluenceSim.Statistics.Tests;

public sealed class PlannedReplicatesTests
{
    /// <summary>Paired t test, two-sided at 5 %, power 80 %: pairs by the effect in standard deviations, as G*Power 3 gives them.</summary>
    [Theory]
    [InlineData(0.2, 199)]
    [InlineData(0.5, 34)]
    [InlineData(0.8, 15)]
    [InlineData(1.0, 10)]
    public void The_usual_effects_need_the_published_numbers(double effect, int pairs)
    {
        Assert.Equal(pairs, PlannedReplicates.For(effect, 1));
        Assert.Equal(pairs, PlannedReplicates.For(-7 * effect, 7));
    }

    [Fact]
    public void A_plan_keeps_its_power()
    {
        var random = new Random(5);
        int planned = PlannedReplicates.For(0.7, 1)!.Value;
        const int Experiments = 4_000;
        int shown = Enumerable.Range(0, Experiments).Count(_ =>
            PairedStatistics.Of([.. Enumerable.Range(0, planned).Select(_ => (0.0, 0.7 + Normal()))]).PValue <= 0.05);
        Assert.InRange(shown / (double)Experiments, 0.78, 0.84);

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    [Fact]
    public void Nothing_cannot_be_shown_and_what_does_not_spread_needs_three()
    {
        Assert.Null(PlannedReplicates.For(0, 1));
        Assert.Null(PlannedReplicates.For(0, 0));
        Assert.Null(PlannedReplicates.For(0.001, 1));
        Assert.Equal(3, PlannedReplicates.For(1, 0));
    }
}
