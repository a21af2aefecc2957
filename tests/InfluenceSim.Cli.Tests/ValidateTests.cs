using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests;

public sealed class ValidateTests
{
    [Fact]
    public async Task It_says_what_would_run()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        Command validate = (await Command.RunAsync("validate", file, "--replicates", "7", "--set", "horizon=5d")).Succeeded();

        Assert.Equal($"{file}: valid; 300 users, 2 arms x 7 replicates, 1 + 5 days", validate.Output.Trim());
        Assert.Equal("", validate.Error);
    }

    [Fact]
    public async Task The_resolved_scenario_resolves_to_itself_and_holds_the_overrides()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        string once =
            (await Command.RunAsync("validate", file, "--resolved", "--seed", "99", "--set", "effects.shock=none")).Succeeded().Output;
        string resolved = folder.Write("resolved.yaml", once);
        string twice = (await Command.RunAsync("validate", resolved, "--resolved")).Succeeded().Output;

        Assert.Equal(once, twice);
        Scenario scenario = ScenarioReader.Read(resolved);
        Assert.Equal((99UL, 300, "small"), (scenario.Seed, scenario.Parameters.Population.Users, scenario.Name));
        Assert.Contains("shock: none", once, StringComparison.Ordinal);
    }
}
