namespace InfluenceSim.Cli.Tests;

/// <summary>The tables beside the model are what the commands print.</summary>
public sealed class DocumentsTests
{
    [Theory]
    [InlineData("parameters", "Parameters.md")]
    [InlineData("measures", "Measures.md")]
    public async Task The_shipped_table_is_the_commands_own_output(string command, string file)
    {
        Command printed = (await Command.RunAsync(command, "--markdown")).Succeeded();

        string shipped = File.ReadAllText(Path.Combine(Repository.Root, "src", "InfluenceSim.Model", file));
        Assert.True(shipped == printed.Output, $"Renew it: influencesim {command} --markdown > src/InfluenceSim.Model/{file}");
        Assert.Contains($"influencesim {command} --markdown > src/InfluenceSim.Model/{file}", shipped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_also_printed_as_text()
    {
        string[] lines = (await Command.RunAsync("parameters")).Succeeded().Output.Split('\n');

        Assert.Matches("^feed\\.tau +100 +1 to 1000 +h +calibrated$", Assert.Single(lines, line => line.StartsWith("feed.tau ", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("mandatoryLabelling: compliance ", StringComparison.Ordinal));
    }
}
