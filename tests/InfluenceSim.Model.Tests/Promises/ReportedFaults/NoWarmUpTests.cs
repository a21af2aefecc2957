using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Model.Tests.Promises.ReportedFaults;

/// <summary>Attention that is compared with the warm-up's has no value without one: day 0 is not what there was before.</summary>
[Trait("Promise", "reported-faults")]
public sealed class NoWarmUpTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_shift_of_engagement_needs_a_warm_up(int warmUp, bool isThere)
    {
        List<TickSummary> summaries = SmallWorld.Summaries(SmallWorld.Build(SmallWorld.Parameters(warmUp: warmUp, horizon: 3)));
        MeasureValue[] values = [.. summaries.SelectMany(summary => summary.Measures)];

        Assert.Equal(isThere, values.Any(value => value.Measure == "engagementShift"));
        Assert.Contains(values, value => value.Measure == "aiEngagementShare");
        Assert.Contains("warm-up", DataDictionary.Get("engagementShift").Missing, StringComparison.Ordinal);
    }
}
