namespace InfluenceSim.Cli.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task It_prints_the_schema_that_ships()
    {
        Command schema = (await Command.RunAsync("schema")).Succeeded();

        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Scenarios, "scenario.schema.json")), schema.Output);
    }
}
