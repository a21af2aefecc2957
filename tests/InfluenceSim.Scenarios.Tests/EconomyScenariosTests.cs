using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

/// <summary>
/// The scenarios of the influencer economy: each asks, says what the literature would expect and what a real run gave. That they
/// run at a tenth of their size is tested with all others, that they run in time is measured (`promise scenarios-run`).
/// </summary>
[Trait("Promise", "economy-scenarios")]
public sealed class EconomyScenariosTests
{
    private const int Least = 5;

    [Fact]
    public void At_least_five_ask_about_the_economy_and_say_what_came_out()
    {
        string[] asking = [.. Directory.EnumerateFiles(Repository.Scenarios, "*.yaml")
            .Where(file => ScenarioReader.Read(file).Parameters.Economy.Enabled)];
        Assert.True(asking.Length >= Least, string.Join(", ", asking));
        foreach (string file in asking)
        {
            string[] lines = File.ReadAllLines(file);
            string name = Path.GetFileName(file);
            Assert.Contains(lines, line => line.StartsWith("# Expected: ", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.StartsWith("# Came out: ", StringComparison.Ordinal));
            Assert.Contains($"# --- what came out: influencesim run scenarios/{name} ---", lines);

            // A block that was never filled has no figures.
            Assert.True(
                lines.Count(line => line.StartsWith('#') && line.EndsWith(']')) >= ScenarioReader.Read(file).Outcomes.Count,
                $"{name} states no differences");
        }
    }

    [Fact]
    public void Their_outcomes_are_of_the_economy()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Scenarios, "*.yaml")
            .Where(file => ScenarioReader.Read(file).Parameters.Economy.Enabled))
        {
            string[] outcomes = [.. ScenarioReader.Read(file).Outcomes];
            Assert.True(
                outcomes.Count(outcome => MeasureRegistry.Ours.Get(outcome.Split('/')[0]).NeedsEconomy) >= 3, Path.GetFileName(file));
        }
    }
}
