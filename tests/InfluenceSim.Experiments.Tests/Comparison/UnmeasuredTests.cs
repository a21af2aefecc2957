using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

public sealed class UnmeasuredTests
{
    private static readonly MeasureValue Present = new(new PolicyDay(9), "prevalence", "all", 0.1);
    private static readonly MeasureValue Money = new(new PolicyDay(9), "income", "human", 100);

    [Fact]
    public void What_some_run_has_is_not_missing() =>
        Assert.Empty(Missing(["prevalence", "income/human"], economy: true, [], [Present, Money]));

    [Theory]
    [InlineData("income/human", false, "there is no economy")]
    [InlineData("survival", true, "no week of the economy was over")]
    [InlineData("exposureTopShare", true, "known at a run's end only, and by then there was nothing to count")]
    [InlineData("humanMistaken", true, "there were no such impressions")]
    [InlineData("follows", true, null)]
    public void What_no_run_has_is_named_with_the_reason_where_it_is_known(string name, bool economy, string? why) =>
        Assert.Equal(new UnmeasuredOutcome(name, why), Assert.Single(Missing(["prevalence", name], economy, [Present], [Present])));

    [Theory]
    [InlineData("income/ai", "no such creator was in business")]
    [InlineData("income/hybrid", "no such creator was in business")]
    [InlineData("offeredQuality", "there were no influencers at the start")]
    [InlineData("offeredQuality/leaver", "no influencer of the start left")]
    [InlineData("budgetToAi", "no brand paid for anything")]
    [InlineData("incomeGini", "no creator earned anything")]
    public void In_an_economy_the_reason_is_what_did_not_happen(string name, string why) =>
        Assert.Equal(new UnmeasuredOutcome(name, why), Assert.Single(Missing([name], economy: true, [Money], [Money])));

    [Fact]
    public void A_fate_that_nobody_met_is_missing_from_a_measure_that_has_the_other() => Assert.Equal(
        [new UnmeasuredOutcome("offeredQuality/leaver", "no influencer of the start left")],
        Missing(["offeredQuality", "income"], economy: true, [Money, new(new PolicyDay(9), "offeredQuality", "survivor", 0.2)], [Money]));

    [Fact]
    public void Values_that_stop_before_the_end_are_said_to() => Assert.Equal(
        [
            new UnmeasuredOutcome("trustAi", "it has values on earlier days, none on the last"),
            new UnmeasuredOutcome("utility", "it has values on earlier days, none in the last 7")],
        Missing(
            ["trustAi", "utility"],
            economy: false,
            [Present, new(new PolicyDay(2), "trustAi", "all", 0.5), new(new PolicyDay(2), "utility", "all", 1)],
            [Present]));

    [Fact]
    public void Without_AI_creators_nothing_is_known_of_them() => Assert.Equal(
        [
            new UnmeasuredOutcome("aiPerceived", "there are no AI creators"),
            new UnmeasuredOutcome("engagementRate/ai", "there are no AI creators")],
        UnmeasuredOutcome.Among(
            ["aiPerceived", "engagementRate/ai"], Result(new() { Creators = new() { Fakefluencers = 0 } }, [Present], [Present])));

    [Fact]
    public void Nothing_is_missing_from_runs_that_are_not_there() =>
        Assert.Empty(UnmeasuredOutcome.Among(["utility"], MadeUpRuns.Experiment(["none"], 1)));

    private static IReadOnlyList<UnmeasuredOutcome> Missing(string[] names, bool economy, MeasureValue[] first, MeasureValue[] second) =>
        UnmeasuredOutcome.Among(names, Result(new() { Economy = new() { Enabled = economy } }, first, second));

    private static ExperimentResult Result(SimulationParameters parameters, MeasureValue[] first, MeasureValue[] second)
    {
        ExperimentResult result = MadeUpRuns.Experiment(
            ["none", "arm"], 1, MadeUpRuns.Run("none", 0, first), MadeUpRuns.Run("arm", 0, second));
        return result with { Scenario = result.Scenario with { Parameters = parameters } };
    }
}
