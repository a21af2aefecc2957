using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests;

public sealed class FinishedPairsTests
{
    private static readonly Scenario Small = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml");

    [Theory]
    [InlineData("none 0", true)]
    [InlineData("none 0, none 1", true)]
    [InlineData("mandatory 1", true)]
    [InlineData("none 0, mandatory 1", true)]
    [InlineData("none 1, mandatory 1", false)]
    [InlineData("none 0, none 1, mandatory 0", false)]
    public void A_pair_is_one_replicate_of_the_first_arm_and_another(string runs, bool missing) =>
        Assert.Equal(missing, FinishedPairs.AreMissing(Result(Small, runs)));

    [Fact]
    public void One_arm_alone_misses_no_pair() =>
        Assert.False(FinishedPairs.AreMissing(Result(Small with { Arms = [Small.Arms[0]] }, "none 0")));

    private static ExperimentResult Result(Scenario scenario, string runs) =>
        new(scenario, [.. runs.Split(", ").Select(run => run.Split(' ')).Select(Run)], TimeSpan.Zero, Complete: false);

    private static RunResult Run(string[] words) =>
        new(words[0], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), [], [], [], default, 0);
}
