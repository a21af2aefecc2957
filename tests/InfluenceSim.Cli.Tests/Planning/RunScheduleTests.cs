using InfluenceSim.Cli.Planning;

namespace InfluenceSim.Cli.Tests.Planning;

/// <summary>When the last of many runs is over.</summary>
[Trait("Promise", "plan")]
public sealed class RunScheduleTests
{
    [Theory]
    [InlineData(1, 2, 3, 5, 7, (2 * 5) + (6 * 7))]
    [InlineData(3, 2, 1, 5, 7, 5 + 7)]
    [InlineData(2, 1, 2, 5, 7, 5 + 7)]
    [InlineData(2, 1, 3, 5, 7, 5 + 7 + 7)]
    [InlineData(2, 3, 1, 5, 7, 5 + 7 + 5 + 7)]
    [InlineData(2, 5, 3, 20, 30, 300)]
    public void Runs_of_one_grain_wait_for_a_worker(int workers, int replicates, int arms, double warmUp, double arm, double expected) =>
        Assert.Equal(expected, RunSchedule.Seconds(workers, replicates, arms, warmUp, arm), 9);

    [Theory]
    [InlineData(2, 1, 1, 5 + 7)]
    [InlineData(2, 1, 2, 5 + 7)]
    [InlineData(2, 1, 3, 5 + 10.5)]
    public void Runs_that_are_divided_take_what_others_leave(int workers, int replicates, int arms, double expected) =>
        Assert.Equal(expected, RunSchedule.SecondsOfDivided(workers, replicates, arms, 5, 7), 9);
}
