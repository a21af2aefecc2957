using System.Text.RegularExpressions;
using InfluenceSim.Scenarios.Tests.Support;

namespace InfluenceSim.Scenarios.Tests;

public sealed partial class ShippedScenariosTests
{
    public static TheoryData<string> Shipped => Repository.ShippedScenarios;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Each_asks_a_question_that_the_list_repeats(string file)
    {
        string path = Path.Combine(Repository.Scenarios, file);
        Scenario scenario = ScenarioReader.Read(path);

        Assert.EndsWith("?", scenario.Question, StringComparison.Ordinal);
        Assert.Contains(
            $"]({file}) | {scenario.Question} |",
            File.ReadAllText(Path.Combine(Repository.Scenarios, "README.md")),
            StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=./scenario.schema.json\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal("none", scenario.Arms[0].Name);
        Assert.Empty(scenario.Arms[0].Policies);

        // So many people are run once.
        Assert.Equal(file != "million.yaml", scenario.Arms.Count > 1);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_came_out_is_of_a_run_of_the_file_and_of_each_of_its_arms(string file)
    {
        Scenario scenario = ScenarioReader.Read(Path.Combine(Repository.Scenarios, file));
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Scenarios, file));

        foreach ((int at, string command) in lines.Index()
            .Where(line => line.Item.StartsWith("# --- what came out", StringComparison.Ordinal)))
        {
            Assert.StartsWith($"# --- what came out: influencesim run scenarios/{file}", command, StringComparison.Ordinal);
            string[] block = [.. lines.Skip(at + 1).TakeWhile(line => line != "# --- end ---")];
            string reference = $"# Each arm against '{scenario.Arms[0].Name}' over {scenario.Replicates} replicates;";
            Assert.Contains(block, line => line.StartsWith(reference, StringComparison.Ordinal));
            string[] rows = [.. block.Where(line => Difference().IsMatch(line))];
            string asked = AskedInstead().Match(command).Groups[1].Value;
            int outcomes = asked.Length == 0 ? scenario.Outcomes.Count : asked.Split(',').Length;
            Assert.True(rows.Length >= outcomes * (scenario.Arms.Count - 1), $"{rows.Length} rows");
            Assert.All(
                scenario.Arms.Skip(1), arm => Assert.Contains(rows, row => row.Contains($"  {arm.Name}  ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_example_of_the_list_is_valid()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Scenarios, "README.md"));
        string example = readme.Split("## Writing one\n")[1].Split("```yaml\n")[1].Split("```")[0];

        Assert.Equal(["none", "early", "late"], ScenarioReader.ReadText(example, "example.yaml").Arms.Select(arm => arm.Name));
    }

    [Fact]
    public void The_real_network_is_the_one_its_notes_describe()
    {
        GraphReading read = ScenarioReader.Read(Path.Combine(Repository.Scenarios, "real-network.yaml")).Graph!.Reading;

        Assert.Equal((39_796, 301_498, 0L, 0L), (read.People, read.Ties, read.SelfLoops, read.Repeats));
        Assert.Empty(read.Warnings);
    }

    [GeneratedRegex(@"'outcomes=\[(.+?)\]'")]
    private static partial Regex AskedInstead();

    [GeneratedRegex(@" \[(.+, .+|no interval)\]$")]
    private static partial Regex Difference();
}
