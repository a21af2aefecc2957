using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Scenarios.Tests.ReportedFaults;

/// <summary>Values that became others without a word.</summary>
[Trait("Promise", "reported-faults")]
public sealed class SilentChangesTests
{
    [Theory]
    [InlineData("population: { topics: 3 }\ncreators: { extraPersonas: [{ niche: 12 }] }", "creators.extraPersonas.0.niche", "from 0 to 2")]
    [InlineData("population: { topics: 3 }\ncreators: { extraPersonas: [{ niche: 3 }] }", "creators.extraPersonas.0.niche", "from 0 to 2")]
    [InlineData(
        "creators: { fakefluencers: 4 }\narms: { a: [{ givenPlan: { personaNumber: 4 } }] }",
        "arms.a.0.givenPlan.personaNumber",
        "from 0 to 3")]
    [InlineData("population: { topics: 3 }\narms: { a: [{ givenPlan: { topic: 3 } }] }", "arms.a.0.givenPlan.topic", "from 0 to 2")]
    [InlineData("creators: { operators: 1 }", "creators.operators", "at least 3")]
    [InlineData("creators: { operators: 1, mix: { farm: 0 } }", "creators.operators", "at least 2")]
    public void What_cannot_be_as_stated_is_refused(string text, string key, string allowed)
    {
        ScenarioError error = Assert.Single(
            Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "x.yaml")).Errors);

        Assert.Equal(key, error.Key);
        Assert.StartsWith(allowed, error.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 1, 1, 1)]
    [InlineData(5, 100, 1, 1)]
    [InlineData(4, 1, 1, 100)]
    [InlineData(12, 4, 3, 3)]
    [InlineData(2, 1, 0, 50)]
    public void There_are_as_many_operators_as_stated(int operators, int commercial, int farm, int manipulative)
    {
        Scenario scenario = ScenarioReader.ReadText(
            $"population: {{ users: 500 }}\ncreators: {{ influencers: 5, fakefluencers: 300, operators: {operators}, "
            + $"mix: {{ commercial: {commercial}, farm: {farm}, manipulative: {manipulative} }} }}",
            "x.yaml");

        Assert.Equal(operators, World.Build(scenario.Parameters, ReplicateKey.Of(1, 0)).Operators.Count);
    }

    [Theory]
    [InlineData("90%")]
    [InlineData("90 %")]
    [InlineData("\"90\u00a0%\"")]
    [InlineData("\"90\u202f%\"")]
    [InlineData("'90 %'")]
    public void A_percentage_may_have_a_blank(string written) =>
        Assert.Equal(0.9, ScenarioReader.ReadText($"platform: {{ prominence: {written} }}", "x.yaml").Parameters.Platform.Prominence);
}
