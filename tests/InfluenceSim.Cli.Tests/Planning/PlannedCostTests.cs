using InfluenceSim.Cli.Planning;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests.Planning;

/// <summary>What a part took, carried over to the whole.</summary>
[Trait("Promise", "plan")]
public sealed class PlannedCostTests
{
    private const int Users = 1_000;
    private static readonly Scenario Part = Scenario(Users, warmUp: 2, horizon: 3);

    private static readonly TrialResult Took = new(
        new TrialTimes { World = 10, Copy = 1, WarmUpDays = [2, 3], ArmDays = [4, 4, 6], End = 5 },
        Tables: 7,
        Log: 3_000,
        new Dictionary<string, long>
        {
            [RunFolderFiles.Manifest] = 100,
            [RunFolderFiles.MeasuresCsv] = 800,
            [RunFolderFiles.Hashes] = 200,
            [RunFolderFiles.CascadesCsv] = 500,
        })
    {
        Start = 20,
    };

    [Fact]
    public void A_whole_that_was_tried_takes_what_it_took()
    {
        PlannedCost cost = Of(Part);

        Assert.Equal(20 + 10 + 5 + 1 + 14 + 5 + 7, cost.Time.TotalSeconds, 6);
        Assert.Equal(100 + 800 + 200 + 500 + 3_000, cost.DiskBytes);
    }

    [Fact]
    public void Further_days_are_as_those_after_the_first_ones()
    {
        // The last two days of the warm-up, and the arm's from the third on: five days fill a run.
        double more = Of(Scenario(Users, warmUp: 12, horizon: 13)).Time.TotalSeconds - Of(Part).Time.TotalSeconds;

        Assert.Equal((10 * 2.5) + (10 * 6) + (4 * 7), more, 6);
    }

    [Fact]
    public void More_people_take_as_many_times_the_time_but_for_start_and_tables()
    {
        double more = Of(Scenario(10 * Users, warmUp: 2, horizon: 3)).Time.TotalSeconds - Of(Part).Time.TotalSeconds;

        Assert.Equal(9 * (10 + 5 + 1 + 14 + 5), more, 6);
    }

    [Fact]
    public void More_people_have_more_cascades_and_as_many_days()
    {
        long more = Of(Scenario(10 * Users, warmUp: 2, horizon: 3)).DiskBytes - Of(Part).DiskBytes;

        // Of the log, cascades are a third.
        Assert.Equal(9 * (500 + 1_000), more);
    }

    [Fact]
    public void Replicates_and_arms_wait_for_each_other_and_write_more()
    {
        Scenario whole = Part with { Replicates = 3, Arms = [new Arm("none", []), new Arm("other", [])] };

        PlannedCost alone = Of(whole, sideBySide: 1);
        PlannedCost together = Of(whole, sideBySide: 6);

        Assert.Equal(20 + (3 * 15) + (6 * 20) + (6 * 7), alone.Time.TotalSeconds, 6);
        Assert.Equal(20 + 15 + 20 + (6 * 7), together.Time.TotalSeconds, 6);
        Assert.Equal(100 + (6 * 4_500), alone.DiskBytes);
    }

    [Fact]
    public void Days_from_day_0_on_may_write_all_there_is()
    {
        long disk = Of(Scenario(Users, warmUp: 2, horizon: 30)).DiskBytes;

        Assert.Equal(100 + (10 * 4_500), disk);
    }

    [Fact]
    public void Differences_are_of_pairs_of_arms_and_metrics_lie_there_twice_for_a_while()
    {
        Scenario two = Part with { Arms = [new Arm("none", []), new Arm("other", [])] };
        Scenario five = two with
        {
            Replicates = 5,
            Arms = [.. two.Arms, new Arm("third", []), new Arm("fourth", []), new Arm("fifth", [])],
        };
        WrittenRows more = WrittenRows.Of(five, two);

        Assert.Equal((5 * 5 / 2.0, 5 * 5 / 2.0, 4.0), (more.Daily, more.Cascades, more.Differences));
        Assert.Equal(
            (long)((4 * 1_000) + (2 * 12.5 * 10_000) + (12.5 * 100)),
            more.Bytes(Took with
            {
                Log = 0,
                Files = new Dictionary<string, long>
                {
                    [RunFolderFiles.DifferencesCsv] = 1_000,
                    [RunFolderFiles.Metrics] = 10_000,
                    [RunFolderFiles.CascadesCsv] = 0,
                    [RunFolderFiles.MeasuresCsv] = 0,
                    [RunFolderFiles.Hashes] = 100,
                },
            }));
    }

    private static PlannedCost Of(Scenario whole, int sideBySide = 1) => PlannedCost.Of(
        whole,
        new ExperimentNeeds(whole.Parameters.Population.Users, 0, 0, sideBySide, 0, TimeSpan.Zero),
        Part,
        Took);

    // Stated, so that it does not matter how many processors there are.
    private static Scenario Scenario(int users, int warmUp, int horizon) => new()
    {
        Name = "planned",
        Replicates = 1,
        Parameters = new SimulationParameters
        {
            WarmUp = warmUp,
            Horizon = horizon,
            Population = new PopulationParameters { Users = users },
        },
        Execution = new ExecutionSettings { UsersPerGrain = users },
    };
}
