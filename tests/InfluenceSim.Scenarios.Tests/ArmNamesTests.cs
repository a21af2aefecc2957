namespace InfluenceSim.Scenarios.Tests;

/// <summary>Names of arms that readers of tables turn into something else.</summary>
public sealed class ArmNamesTests
{
    [Theory]
    [InlineData("NA", "a missing value")]
    [InlineData("null", "a missing value")]
    [InlineData("on", "a truth value")]
    [InlineData("No", "a truth value")]
    [InlineData("01", "a number")]
    [InlineData("1e5", "a number")]
    [InlineData("2024", "a number")]
    [InlineData("1-2", "a date")]
    [InlineData("mar1", "a date")]
    public void They_are_warned_of_and_quoted(string name, string other)
    {
        Scenario scenario = ScenarioReader.ReadText($"arms:\n  none: none\n  {name}: [chronologicalFeed]\n", "x.yaml");

        ScenarioWarning warning = Assert.Single(scenario.Warnings);
        Assert.Equal((3, 3, "arms." + name), (warning.Line, warning.Column, warning.Key));
        Assert.EndsWith(other, warning.Text, StringComparison.Ordinal);
        Assert.Contains($"\n  \"{name}\":\n", ScenarioWriter.Resolved(scenario), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("mandatory")]
    [InlineData("compliance-25")]
    [InlineData("year-2024")]
    [InlineData("one")]
    [InlineData("march")]
    public void Other_names_are_not(string name)
    {
        Scenario scenario = ScenarioReader.ReadText($"arms:\n  {name}: [chronologicalFeed]\n", "x.yaml");

        Assert.Empty(scenario.Warnings);
        Assert.Contains($"\n  {name}:\n", ScenarioWriter.Resolved(scenario), StringComparison.Ordinal);
    }
}
