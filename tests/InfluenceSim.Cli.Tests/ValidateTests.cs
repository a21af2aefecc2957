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

        string[] lines = validate.Output.Trim().Split('\n');
        Assert.Equal($"{file}: valid; 300 users, 2 arms x 7 replicates, 1 + 5 days", lines[0]);
        Assert.StartsWith($"{file}: needs about ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{file}: effective compliance in arm 'mandatory': ", Assert.Single(lines[2..]), StringComparison.Ordinal);
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

    [Fact]
    public async Task It_says_what_was_read_of_a_graph_and_warns_of_what_looks_odd()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "ties.csv",
            "followee,follower\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"{i},{(i + 1) % 12}\n")) + "3,3\n1.0,2\n");
        string file = folder.Write(
            "ring.yaml", "network: { kind: file, file: ties.csv }\ncreators: { influencers: 2, fakefluencers: 2 }\n");
        const string reading =
            "ties.csv: edge list: 13 people, 13 ties; left out: 1 self-loop; the second column ('follower') follows the first "
                + "('followee')\n";

        Command validate = (await Command.RunAsync("validate", file)).Succeeded();
        Command resolved = (await Command.RunAsync("validate", file, "--resolved")).Succeeded();

        Assert.StartsWith($"{file}: valid; 13 users", validate.Output, StringComparison.Ordinal);
        Assert.EndsWith(reading, validate.Output, StringComparison.Ordinal);
        Assert.StartsWith("ties.csv: warning: '1' and '1.0'", validate.Error, StringComparison.Ordinal);
        Assert.EndsWith(reading, resolved.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("edge list", resolved.Output, StringComparison.Ordinal);
    }
}
