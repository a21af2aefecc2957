using System.Text.Json;
using InfluenceSim.Model.Measures;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

public sealed class MeasuresTests
{
    [Fact]
    public async Task Every_measure_is_printed_with_its_definition()
    {
        Command command = (await Command.RunAsync("measures")).Succeeded();

        string[] lines = command.Output.Split('\n');
        foreach (MeasureDefinition measure in DataDictionary.All)
        {
            Assert.Single(lines, line => line.StartsWith(measure.Name + "  ", StringComparison.Ordinal));
            Assert.Contains("  " + measure.Definition, lines);
        }
    }

    [Fact]
    public async Task Json_says_the_same()
    {
        Command command = (await Command.RunAsync("measures", "--json")).Succeeded();

        using JsonDocument json = JsonDocument.Parse(command.Output);
        Assert.Equal(
            DataDictionary.All.Select(measure => measure.Name),
            json.RootElement.EnumerateArray().Select(measure => measure.GetProperty("name").GetString()));
        JsonElement bonds = json.RootElement.EnumerateArray().Single(measure => measure.GetProperty("name").GetString() == "bonds");
        Assert.Equal("end", bonds.GetProperty("aggregator").GetString());
        Assert.Equal(["ai", "human"], bonds.GetProperty("groups").EnumerateArray().Select(group => group.GetString()));
    }

    [Fact]
    public async Task A_run_emits_every_measure_of_the_dictionary_for_its_groups_and_no_other()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");
        string contested = SmallScenario.Text.Replace(
            "operators: 3", "operators: 3\n  extraPersonas: [{ kind: commercial, audience: 5%, niche: 0 }]", StringComparison.Ordinal);
        (await Command.RunAsync("run", folder.Write("contested.yaml", contested), "--out", place, "--quiet", "--replicates", "1",
            "--set", "warmUp=7d", "--set", "horizon=22d", "--set", "economy.enabled=true",

            // Some must quit, and some post with AI tools, before there is a measure of such people.
            "--set", "economy.adaptation.patienceWeeks=1", "--set", "economy.adaptation.reservation=5",
            "--set", "economy.adaptation.reservationShare=1",
            "--set", "creators.influencers=60", "--set", "reactions.share=0.2", "--set", "claims.claimShare=1",
            "--set", "creators.manipulative.sleeperDays=0", "--set", "creators.audienceMax=1",
            "--set", "creators.creatorFollows=3")).Succeeded();

        string[] emitted = [.. RunFolderReader.Open(place).ReadMeasures().Select(row => $"{row.Measure}/{row.Group}").Distinct()];

        Assert.Equal(
            DataDictionary.All.SelectMany(measure => measure.Groups.Select(group => $"{measure.Name}/{group}"))
                .Order(StringComparer.Ordinal),
            emitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_scenario_can_ask_for_one_group_but_only_for_one_that_there_is()
    {
        using var folder = new TemporaryFolder();

        (await Command.RunAsync("validate", folder.Write("one.yaml", SmallScenario.Text + "outcomes: [engagement/farm]\n"))).Succeeded();
        Command wrong =
            (await Command.RunAsync("validate", folder.Write("two.yaml", SmallScenario.Text + "outcomes: [engagement/farms]\n"))).Refused();

        Assert.Contains("did you mean 'engagement/farm'?", wrong.Error, StringComparison.Ordinal);
    }
}
