using InfluenceSim.Cli.Planning;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests.Planning;

/// <summary>What is tried is of the same kind as the whole, and short.</summary>
[Trait("Promise", "plan")]
public sealed class TrialTests
{
    public static TheoryData<string> Shipped => Repository.ShippedScenarios;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Of_every_scenario_that_ships_a_part_can_be_run(string file)
    {
        Scenario whole = ScenarioReader.Read(Path.Combine(Repository.Scenarios, file));
        Trial trial = Of(whole);

        foreach (Scenario part in (Scenario[])[trial.Part, trial.First])
        {
            Assert.Empty(NetworkRegistry.CannotGive(part.Parameters));
            Assert.InRange(part.Parameters.Population.Users, 1, Math.Min(200_000, whole.Parameters.Population.Users));
            Assert.InRange(part.Parameters.WarmUp + part.Parameters.Horizon, 1, 12);
            Assert.Equal(part.Parameters.Network.Kind == GraphKind.File, part.Graph is not null);
        }

        Assert.True(trial.First.Parameters.Population.Users <= 300 || trial.First.Graph is not null);
    }

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(1, 3, 2)]
    [InlineData(5, 3, 2)]
    [InlineData(1, 2, 8)]
    [InlineData(1, 6, 4)]
    [InlineData(3, 6, 8)]
    [InlineData(5, 1, 2)]
    public void As_many_runs_go_side_by_side_as_in_the_whole(int replicates, int arms, int cores)
    {
        Scenario whole = Scenario(5_000) with
        {
            Replicates = replicates,
            Arms = [.. Enumerable.Range(0, arms).Select(arm => new Arm($"a{arm}", []))],
        };
        ExperimentNeeds needs = ExperimentNeeds.Of(whole, cores);

        Scenario part = Trial.Of(whole, needs).Part;

        Assert.Equal(needs.SideBySide, ExperimentNeeds.Of(part, cores).SideBySide);
        Assert.Equal(Math.Min(cores, replicates), Math.Min(cores, part.Replicates));
        Assert.InRange(part.Arms.Count, Math.Min(2, arms), arms);
    }

    [Fact]
    public void Fewer_people_have_as_many_creators_and_ties_each()
    {
        Scenario whole = Scenario(400_000);
        var ring = new EdgeList(400_000, new int[4_800_000], new int[4_800_000]);
        Scenario read = whole with
        {
            Graph = ring,
            Parameters = whole.Parameters with { Network = new NetworkParameters { Kind = GraphKind.File, File = "ring.csv" } },
        };

        Scenario some = Of(whole).Part;
        Scenario made = Of(read).Part;

        Assert.InRange(some.Parameters.Population.Users, 2_000, 200_000);
        Assert.Equal(
            whole.Parameters.Population.Users / (double)whole.Parameters.Creators.Influencers,
            some.Parameters.Population.Users / (double)some.Parameters.Creators.Influencers,
            0.1);
        Assert.Equal(whole.Parameters.Network, some.Parameters.Network);
        Assert.Equal((GraphKind.ErdosRenyi, 12.0), (made.Parameters.Network.Kind, made.Parameters.Network.UserFollows));
        Assert.Null(made.Graph);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(200_000, 2)]
    [InlineData(400_000, 1)]
    public void Fewer_people_are_in_as_many_grains(int usersPerGrain, int grains)
    {
        Scenario part = Of(Scenario(400_000) with { Execution = new ExecutionSettings { UsersPerGrain = usersPerGrain } }).Part;

        int users = part.Parameters.Population.Users;
        int size = part.Execution.UsersPerGrain;
        Assert.True(users < 400_000);
        Assert.Equal(usersPerGrain == 0, size == 0);
        Assert.Equal(grains, size == 0 ? 0 : (users + size - 1) / size);
    }

    // One person a grain, and people who read as much as those of the benchmarks' load.
    [Theory]
    [InlineData(2_500, 1, 0.45)]
    [InlineData(20_000, 1, 0.45)]
    [InlineData(1_000_000, 0, 2.9)]
    [InlineData(1_000_000, 0, 20)]
    [InlineData(10_000, 0, 20)]
    public void A_trial_is_short_however_busy_people_are(int users, int usersPerGrain, double sessions)
    {
        Scenario whole = Scenario(users);
        whole = whole with
        {
            Execution = new ExecutionSettings { UsersPerGrain = usersPerGrain },
            Parameters = whole.Parameters with
            {
                Population = whole.Parameters.Population with { SessionsMedian = sessions, SessionsMax = 100 },
            },
        };

        Scenario part = Of(whole).Part;

        Assert.InRange(ExperimentNeeds.Of(part, cores: 2).Time.TotalSeconds, 1, 20);
    }

    [Fact]
    public void Few_people_are_all_tried()
    {
        Scenario whole = Scenario(500) with { OutcomesFrom = new(30) };

        Scenario part = Of(whole).Part;

        Assert.Equal(whole.Parameters.Population, part.Parameters.Population);
        Assert.Equal(whole.Parameters.Creators, part.Parameters.Creators);
        Assert.Equal(0, part.OutcomesFrom.Number);
    }

    private static Trial Of(Scenario whole) => Trial.Of(whole, ExperimentNeeds.Of(whole, cores: 2));

    private static Scenario Scenario(int users) => new()
    {
        Name = "tried",
        Parameters = new SimulationParameters
        {
            Population = new PopulationParameters { Users = users },
            Creators = new CreatorParameters { Influencers = Math.Max(1, users / 100), Fakefluencers = Math.Max(1, users / 500) },
        },
    };
}
