using InfluenceSim.Model.Measures;

namespace InfluenceSim.Scenarios.Tests;

[Trait("Promise", "bad-input")]
public sealed class OutcomeNamesTests
{
    private static readonly MeasureRegistry Known = MeasureRegistry.Of(
        Measure("utility", "all"), Measure("income", "ai", "human"), Measure("engagement", "ai", "human", "farm"),
        Measure("engagementRate", "ai"));

    [Theory]
    [InlineData("utilty", "utility")]
    [InlineData("incom/human", "income/human")]
    [InlineData("engagementRates/ai", "engagementRate/ai")]
    [InlineData("utilty/everyone", "utility")]
    [InlineData("xyzzyplugh", null)]
    public void An_unknown_measure_is_answered_with_the_nearest_name_and_the_measures_alone(string name, string? nearest)
    {
        ScenarioError error = Refused(name);

        Assert.Equal(("x.yaml", 3, 5, "outcomes.1"), (error.File, error.Line, error.Column, error.Key));
        Assert.Equal($"unknown measure '{name}'", error.Found);
        Assert.Equal("utility, income, engagement, engagementRate", error.Allowed);
        Assert.Equal(nearest, error.Nearest);
    }

    [Theory]
    [InlineData("engagement/farms", "engagement/ai, engagement/human, engagement/farm, or engagement for all of them", "engagement/farm")]
    [InlineData("income/", "income/ai, income/human, or income for all of them", null)]
    [InlineData("utility/ai", "utility", "utility")]
    public void A_wrong_group_of_a_measure_is_answered_with_the_groups_of_that_measure(string name, string allowed, string? nearest)
    {
        ScenarioError error = Refused(name);

        Assert.Equal(("x.yaml", 3, 5, "outcomes.1"), (error.File, error.Line, error.Column, error.Key));
        Assert.Equal($"'{name}', a group that the measure does not have", error.Found);
        Assert.Equal((allowed, nearest), (error.Allowed, error.Nearest));
    }

    private static ScenarioError Refused(string name) => Assert.Single(Assert.Throws<ScenarioException>(() =>
        ScenarioReader.ReadText(
            $"outcomes:\n  - income/ai\n  - {name}\neconomy: {{ enabled: true }}\n", "x.yaml", measures: Known)).Errors);

    private static MeasureDefinition Measure(string name, params string[] groups) =>
        new(name, name, Scale.Share, Aggregator.End, "Made up.")
        {
            Formulas = [.. groups.Select(group => new GroupFormula(MeasureGroup.Named(group)) { OnDay = _ => 0 })],
        };
}
