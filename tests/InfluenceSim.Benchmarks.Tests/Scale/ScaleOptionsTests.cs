using InfluenceSim.Benchmarks.Scale;

namespace InfluenceSim.Benchmarks.Tests.Scale;

public sealed class ScaleOptionsTests
{
    [Fact]
    public void Takes_sizes_once_each_smallest_first() =>
        Assert.Equal([1_000, 20_000, 30_000], ScaleOptions.Parse(["--users", "30000,1000,20000,1000"]).Users);

    [Fact]
    public void Leaves_the_rest_as_it_is()
    {
        ScaleOptions usual = ScaleOptions.Parse([]);
        ScaleOptions options = ScaleOptions.Parse(["--rounds", "2", "--keep", "a file"]);

        Assert.Equal((2, "a file"), (options.Rounds, options.Keep));
        Assert.Equal(usual.Users, options.Users);
        Assert.Equal((usual.Filled, usual.Against), (options.Filled, options.Against));
    }

    [Theory]
    [InlineData("'999'", "--users", "999")]
    [InlineData("'many'", "--users", "1000,many")]
    [InlineData("'0'", "--rounds", "0")]
    [InlineData("'-1'", "--filled", "-1")]
    [InlineData("--against lacks its value", "--against")]
    [InlineData("no option '--user'", "--user", "1000")]
    public async Task Refuses_what_it_does_not_understand(string named, params string[] arguments)
    {
        using var error = new StringWriter();

        Assert.Equal(2, await ScaleCommand.RunAsync(arguments, TextWriter.Null, error));
        Assert.Contains(named, error.ToString());
    }
}
