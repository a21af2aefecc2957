using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests;

public sealed class ListTests
{
    [Fact]
    public async Task Every_shipped_scenario_is_listed_with_its_question()
    {
        Command list = (await Command.RunAsync("list")).Succeeded();

        string[] lines = list.Output.TrimEnd().Split('\n');
        string[] shipped = [.. Repository.ShippedScenarios.Select(row => row.Data)];
        Assert.Equal(2 * shipped.Length, lines.Length);
        for (int at = 0; at < shipped.Length; at++)
        {
            Assert.Equal(shipped[at], Path.GetFileName(lines[2 * at]));
            Assert.Equal(ScenarioReader.Read(Path.Combine(Repository.Scenarios, shipped[at])).Question, lines[(2 * at) + 1].Trim());
        }
    }

    [Fact]
    public async Task The_names_it_lists_can_be_given_to_other_commands()
    {
        string[] lines = (await Command.RunAsync("list")).Succeeded().Output.Split('\n');

        (await Command.RunAsync("validate", lines[0])).Succeeded();
    }
}
