using InfluenceSim.Model.Measures;

namespace InfluenceSim.Scenarios.Tests;

public sealed class OutcomesFromTests
{
    [Theory]
    [InlineData("outcomes: { from: 10d, measures: [utility, trustAi] }", 10, "utility trustAi")]
    [InlineData("outcomes: { from: 240h }", 10, "")]
    [InlineData("outcomes: { measures: [utility] }", 0, "utility")]
    [InlineData("outcomes: {}", 0, "")]
    [InlineData("outcomes: [utility]", 0, "utility")]
    [InlineData("seed: 3", 0, "")]
    public void A_list_and_a_mapping_are_read_and_written_back(string text, int from, string measures)
    {
        Scenario scenario = ScenarioReader.ReadText(text, "x.yaml", measures: MeasureRegistry.Ours);
        Scenario again = ScenarioReader.ReadText(ScenarioWriter.Resolved(scenario), "y.yaml", measures: MeasureRegistry.Ours);
        Assert.All(
            new[] { scenario, again },
            one => Assert.Equal((from, measures), (one.OutcomesFrom.Number, string.Join(' ', one.Outcomes))));
    }

    [Fact]
    public void The_day_can_be_overridden() =>
        Assert.Equal(3, ScenarioReader.ReadText("horizon: 5d", "x.yaml", ["outcomes.from=3d"]).OutcomesFrom.Number);

    [Theory]
    [InlineData("horizon: 30d\noutcomes: { from: 30d }", "outcomes.from", 2, "from day 30 on no day would count")]
    [InlineData("outcomes: { from: soon }", "outcomes.from", 1, "'soon'")]
    [InlineData("outcomes: { frm: 3d }", "outcomes.frm", 1, "unknown key 'frm'")]
    [InlineData("outcomes:\n  measures:\n    - utility\n    - utilty", "outcomes.measures.1", 4, "unknown measure 'utilty'")]
    [InlineData("outcomes: { measures: [] }", "outcomes.measures", 1, "without items")]
    [InlineData("outcomes: utility", "outcomes", 1, "'utility'")]
    public void What_is_wrong_is_refused_at_its_place(string text, string key, int line, string found)
    {
        ScenarioError error = Assert.Single(
            Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml", measures: MeasureRegistry.Ours)).Errors);
        Assert.Equal((key, line), (error.Key, error.Line));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
    }
}
