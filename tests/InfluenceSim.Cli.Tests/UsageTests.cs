namespace InfluenceSim.Cli.Tests;

/// <summary>What somebody is told who typed no command, or another than they meant.</summary>
public sealed class UsageTests
{
    [Fact]
    public async Task By_itself_it_shows_three_examples_that_work()
    {
        Command alone = (await Command.RunAsync()).Succeeded();

        Assert.Equal("", alone.Error);
        IEnumerable<string> lines = alone.Output.Split('\n').Select(line => line.Trim());
        string[] examples = [.. lines.Where(line => line.StartsWith("influencesim ", StringComparison.Ordinal))];
        Assert.Equal(3, examples.Length);
        foreach (string example in examples)
        {
            string[] words = [.. example.Split(' ').TakeWhile(word => word.Length > 0).Skip(1)];

            // Running it takes longer, and the scenario is the same.
            (await Command.RunAsync([.. words.Select(word => word == "run" ? "validate" : word).Select(InTheRepository)])).Succeeded();
        }
    }

    [Theory]
    [InlineData("rnu x.yaml --quiet", "there is no command 'rnu'; did you mean 'run'?")]
    [InlineData("valdate", "there is no command 'valdate'; did you mean 'validate'?")]
    [InlineData("paint x.yaml", "there is no command 'paint'")]
    [InlineData("run x.yaml --quite", "there is no option '--quite'; did you mean '--quiet'?")]
    [InlineData("run x.yaml --replicate=3", "there is no option '--replicate'; did you mean '--replicates'?")]
    [InlineData("run --rpbust x.yaml", "there is no option '--rpbust'; did you mean '--robust'?")]
    [InlineData("diff --arm a b", "there is no option '--arm'; did you mean '--arms'?")]
    [InlineData("diff --arm x", "there is no option '--arm'; did you mean '--arms'?")]
    [InlineData("plan x.yaml --silos 2", "there is no option '--silos'")]
    [InlineData("plan", "'plan' lacks its 'FILE': Scenario file (YAML); - reads it from standard input.")]
    [InlineData("validate x.yaml y.yaml", "'y.yaml' is one argument too many for 'validate'")]
    [InlineData("--versoin", "there is no option '--versoin'; did you mean '--version'?")]
    public async Task A_misspelt_word_is_refused_with_the_one_that_was_meant(string line, string expected)
    {
        Command refused = (await Command.RunAsync(line.Split(' '))).Refused();

        string[] lines = refused.Error.TrimEnd().Split('\n');
        Assert.Equal($"influencesim: {expected}", lines[0]);
        string command = line.Split(' ')[0];
        Assert.Equal(
            expected.Contains("command", StringComparison.Ordinal) || command.StartsWith('-')
                ? "influencesim: 'influencesim --help' lists the commands"
                : $"influencesim: 'influencesim {command} --help' lists what it takes",
            lines[1]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        Command refused = (await Command.RunAsync("run", "x.yaml", "--quite", "--silos", "99")).Refused();

        Assert.Contains("'--quite'", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--silos: found '99'", refused.Error, StringComparison.Ordinal);
    }

    // The command is given from the root of the repository, which has them where the examples say.
    private static string InTheRepository(string word) =>
        word.StartsWith("scenarios/", StringComparison.Ordinal) ? Path.Combine(AppContext.BaseDirectory, word) : word;
}
