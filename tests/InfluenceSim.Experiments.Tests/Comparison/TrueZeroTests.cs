using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

/// <summary>A relative change needs a zero that means nothing of it; where the scale's zero is a convention there is none.</summary>
public sealed class TrueZeroTests
{
    private static readonly string[] WithoutTrueZero =
    [
        "engagementShift", "opinionShift", "utility", "usefulness", "entertainment", "netIncome", "incomeTail", "offeredQuality",
        "offeredUsefulness",
    ];

    [Fact]
    public void Just_the_measures_of_an_arbitrary_zero_have_no_relative_change() => Assert.Equal(
        WithoutTrueZero,
        DataDictionary.All.Where(measure => Row(measure.Name).RelativeChange is null).Select(measure => measure.Name));

    [Theory]
    [InlineData(", minus ")]
    [InlineData("mean move")]
    [InlineData("mean shift")]
    [InlineData("in standard deviations over")]
    public void What_says_that_it_is_a_difference_is_marked_as_one(string words) => Assert.All(
        DataDictionary.All.Where(measure => measure.Definition.Contains(words, StringComparison.Ordinal)),
        measure => Assert.False(measure.Scale.HasTrueZero, measure.Name));

    private static PairedDifference Row(string measure) => PairedDifference.Of(
        new Outcome(DataDictionary.Get(measure), Outcome.Everyone), "none", "arm", [(2, 2.5), (2.1, 2.6), (2.2, 2.71)]);
}
