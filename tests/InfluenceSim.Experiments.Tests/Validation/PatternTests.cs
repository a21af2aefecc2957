using InfluenceSim.Experiments.Validation;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Validation;

public sealed class PatternTests
{
    [Theory]
    [InlineData(2.0, false, true)]
    [InlineData(2.8, false, true)]
    [InlineData(2.81, false, false)]
    [InlineData(2.0, true, false)]
    [InlineData(2.4, true, true)]
    public void A_range_says_whether_its_ends_count(double value, bool strict, bool holds) =>
        Assert.Equal(holds, new PatternRange(2.0, 2.8, strict).Holds(value));

    [Fact]
    public void Too_few_events_are_never_called_a_pattern_that_holds()
    {
        Assert.Equal(PatternVerdict.Holds, Judge([0.6, 0.8], 100).Verdict);
        Assert.Equal(PatternVerdict.DoesNotHold, Judge([0.5], 100).Verdict);
        Assert.Equal(PatternVerdict.TooFewToTest, Judge([0.6, 0.8], 99).Verdict);
        Assert.Equal(PatternVerdict.TooFewToTest, Judge([0.1], 99).Verdict);
        PatternRow none = Judge([], 1_000);
        Assert.Equal(PatternVerdict.TooFewToTest, none.Verdict);
        Assert.Null(none.Mean);
    }

    [Fact]
    public void Tiers_compared_rest_on_the_smaller_of_the_two()
    {
        // Fref 100: nano below 140, mega from 930 on; an AI is of neither.
        Assert.Equal(1, ModelPatterns.SmallerTier([(false, 100), (true, 110), (false, 1000), (false, 2000), (false, 500)], 100));
        Assert.Equal(1, ModelPatterns.SmallerTier([(false, 100), (false, 110), (false, 1000), (true, 2000)], 100));
        Assert.Equal(0, ModelPatterns.SmallerTier([(false, 1000), (false, 2000)], 100));
    }

    private static PatternRow Judge(double[] perSeed, long events)
    {
        PatternRange range = new(0.5, null, Strict: true);
        return PatternRow.Judge("top sharers", "share of claim shares by the top 1 %", perSeed, range, "Grinberg 2019", events, 100);
    }
}
