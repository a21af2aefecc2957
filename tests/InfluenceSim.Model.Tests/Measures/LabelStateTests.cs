using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Model.Tests.Measures;

public class LabelStateTests
{
    private static readonly string[] AiClasses = ["commercial", "farm", "manipulative"];

    [Fact]
    public void Impressions_of_AI_are_counted_with_and_without_a_label()
    {
        List<TickSummary> summaries = SmallWorld.Summaries(
            SmallWorld.Build(SmallWorld.Parameters()), new MandatoryLabelling { From = 1, Compliance = 0.5, Recall = 0.5, Delay = 1 });
        Dictionary<(int Day, string Measure, string Group), double> values = SmallWorld.Values(summaries);

        Assert.Equal(0, values[(0, "aiImpressions", "labelled")]);
        Assert.True(values[(3, "aiImpressions", "labelled")] > 0);
        for (int day = 0; day < 4; day++)
        {
            double all = AiClasses.Sum(kind => values[(day, "impressions", kind)]);
            Assert.Equal(all, MeasureGroups.LabelStates.Names.Sum(state => values[(day, "aiImpressions", state)]));
        }
    }
}
