using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Measures;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class DifferenceMeasureTests
{
    [Theory]
    [InlineData("engagementShift", false)]
    [InlineData("trustAi", true)]
    public void Only_what_has_a_zero_of_its_own_changes_by_a_share(string measure, bool hasRelativeChange)
    {
        var outcome = new Outcome(DataDictionary.Get(measure), Outcome.Everyone);
        PairedDifference difference = PairedDifference.Of(outcome, "none", "arm", [(0.2, 0.1), (0.22, 0.11), (0.21, 0.12)]);

        Assert.Equal(hasRelativeChange, difference.RelativeChange is not null);
    }
}
