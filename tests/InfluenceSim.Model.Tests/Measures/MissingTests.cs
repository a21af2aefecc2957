using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Themes;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Model.Tests.Measures;

/// <summary>A measure says why a day can be without a value of it, or has one on every day.</summary>
[Trait("Promise", "measure-in-one-place")]
public sealed class MissingTests
{
    [Fact]
    public void Where_nobody_reads_only_measures_that_say_why_have_no_value()
    {
        SimulationParameters parameters = SmallWorld.Parameters();
        parameters = parameters with
        {
            Population = parameters.Population with { SessionsMax = 0 },
            Creators = new CreatorParameters { Influencers = 0, Fakefluencers = 0 },
        };
        List<TickSummary> summaries = SmallWorld.Summaries(SmallWorld.Build(parameters));
        HashSet<(int Day, string Measure, string Group)> there = [.. SmallWorld.Values(summaries).Keys];
        MeasureDefinition[] daily = [.. DataDictionary.All.Where(measure => !measure.AtEnd && !measure.NeedsEconomy)];

        // Claims are launched whether anybody reads them or not.
        Assert.Equal(
            daily.Where(measure => measure.Missing is not null).Except(Reach.All).Select(measure => measure.Name),
            daily.Where(measure => measure.Groups.Any(group => !there.Contains((0, measure.Name, group)))).Select(measure => measure.Name));
    }
}
