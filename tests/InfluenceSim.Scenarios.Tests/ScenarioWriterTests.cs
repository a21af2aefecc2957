using CsCheck;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

public sealed class ScenarioWriterTests
{
    public static TheoryData<string> Shipped => Repository.ShippedScenarios;

    [Fact]
    public void A_resolved_scenario_reads_back_to_an_equal_one() =>
        Gen.Int.Sample(
            seed =>
            {
                Scenario scenario = ScenarioReader.ReadText(RandomScenario.Text(seed), "x.yaml");

                string resolved = ScenarioWriter.Resolved(scenario);
                Scenario back = ScenarioReader.ReadText(resolved, "another.yaml");

                Assert.Null(Structure.FirstDifference(scenario with { Warnings = [] }, back with { Warnings = [] }));
                Assert.Equal(resolved, ScenarioWriter.Resolved(back));
            },
            iter: 300);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_shipped_scenarios_read_back_to_equal_ones(string file)
    {
        string path = Path.Combine(Repository.Scenarios, file);
        Scenario scenario = ScenarioReader.Read(path);

        Scenario back = ScenarioReader.ReadText(ScenarioWriter.Resolved(scenario), path);
        Assert.Null(Structure.FirstDifference(scenario with { Warnings = [] }, back with { Warnings = [] }));
    }

    [Fact]
    public void Every_parameter_is_written_out()
    {
        string resolved = ScenarioWriter.Resolved(ScenarioReader.ReadText("seed: 3", "x.yaml"));

        Assert.StartsWith(
            "name: \"x\"\nquestion: \"\"\nseed: 3\nreplicates: 5\nhorizon: 90\nwarmUp: 20\npopulation:\n  users: 20000\n",
            resolved,
            StringComparison.Ordinal);
        Assert.EndsWith("arms:\n  none: []\nexecution:\n  usersPerGrain: auto\n", resolved, StringComparison.Ordinal);
        Assert.Contains("  label: altay-gilardi-2024\n", resolved, StringComparison.Ordinal);
    }
}
