using InfluenceSim.Cli.Commands;
using InfluenceSim.Experiments.Needs;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Tests;

/// <summary>What a run will need is said before it starts, and what the machine has not is refused at once.</summary>
[Trait("Promise", "told-beforehand")]
public sealed class ToldBeforehandTests(ITestOutputHelper output)
{
    private const double Most = 0.3;
    private const long Gigabyte = 1L << 30;

    [Fact]
    public async Task The_memory_of_twenty_thousand_users_is_as_stated()
    {
        // Greater worlds take minutes: the benchmarks measure them.
        (Command ended, RunManifest manifest) = await TakesWhatIsStatedAsync("population.users=20000");
        Assert.Contains($"needs about {manifest.StatedBytes / 1e6:F0} MB of memory", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_memory_of_a_grain_for_each_person_is_as_stated() =>
        TakesWhatIsStatedAsync("population.users=3000", "execution.usersPerGrain=1");

    [Fact]
    public void Many_small_grains_take_more_memory_and_time()
    {
        ExperimentNeeds few = ExperimentNeeds.Of(Of("population.users=20000"), cores: 2);
        ExperimentNeeds many = ExperimentNeeds.Of(Of("population.users=20000", "execution.usersPerGrain=1"), cores: 2);

        Assert.True(many.Bytes > 3 * few.Bytes, $"{few.Bytes} and {many.Bytes} bytes");
        Assert.True(many.Time > 10 * few.Time, $"{few.Time} and {many.Time}");
    }

    [Fact]
    public async Task Fifty_million_users_are_refused_at_once()
    {
        using var folder = new TemporaryFolder();

        Command run = (await Command.RunAsync(
            "run", SmallScenario.In(folder), "--out", folder["result"], "--set", "population.users=50000000")).Refused();

        // No machine builds such a world: what refuses it has not tried.
        Assert.Contains("'50000000'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["result"]));
    }

    [Theory]
    [InlineData(8, false, "this machine has 8.6 GB")]
    [InlineData(2, true, "the control group of this process allows 2.1 GB")]
    public void What_the_machine_has_not_is_refused_and_what_it_has_is_said(int gigabytes, bool isOfControlGroup, string expected)
    {
        var has = new MachineMemory(gigabytes * Gigabyte, isOfControlGroup);
        ScenarioError refusal = Refusal(Of("population.users=5000000"), has);

        Assert.Equal(("--set", 1, "population.users"), (refusal.File, refusal.Line, refusal.Key));
        Assert.Contains(expected, refusal.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("population.users", "population.users=5000000")]
    [InlineData("network.userFollows", "network.userFollows=2000", "population.users=200000", "network.kind=erdos-renyi")]
    [InlineData("creators.influencers", "creators.influencers=90000", "population.users=100000")]
    [InlineData("execution.usersPerGrain", "execution.usersPerGrain=1", "population.users=100000")]
    [InlineData("replicates", "replicates=10000", "horizon=1000d")]
    [InlineData("horizon", "horizon=2000d", "replicates=1")]
    public void It_is_refused_at_the_value_that_takes_most_of_the_memory_and_one_that_the_machine_has_is_named(
        string key, params string[] set)
    {
        // No horizon that is allowed takes as much; a small machine refuses one all the same.
        var has = new MachineMemory(key == "horizon" ? Gigabyte / 4 : 4 * Gigabyte, IsOfControlGroup: false);
        ScenarioError refusal = Refusal(Of(set), has);

        Assert.Equal(key, refusal.Key);
        Assert.Equal(Array.FindIndex(set, one => one.StartsWith(key + "=", StringComparison.Ordinal)) + 1, refusal.Line);
        string most = string.Concat(refusal.Allowed.Where(char.IsAsciiDigit)) + (key == "horizon" ? "d" : "");
        Scenario fits = Of([.. set.Where(one => !one.StartsWith(key + "=", StringComparison.Ordinal)), $"{key}={most}"]);
        Assert.Null(Needs.Lack(ExperimentNeeds.Of(fits), has));
    }

    [Theory]
    [InlineData("  users: 300", "  users: 5000000", "population.users", 7)]
    [InlineData("replicates: 2", "replicates: 9000", "replicates", 3)]
    public void It_is_refused_at_the_line_of_the_file_where_it_stands(string was, string stated, string key, int line)
    {
        Scenario scenario = ScenarioReader.ReadText(
            SmallScenario.Text.Replace(was, stated, StringComparison.Ordinal), "small.yaml", []);

        ScenarioError refusal = Refusal(scenario, new MachineMemory(Gigabyte / 4, IsOfControlGroup: false));

        Assert.Equal(("small.yaml", line, key), (refusal.File, refusal.Line, refusal.Key));
    }

    [Fact]
    public void What_less_of_no_value_would_mend_is_said_so() =>
        Assert.Equal(
            "less of it, and of all else",
            Refusal(Of("population.users=2000", "replicates=9000"), new MachineMemory(Gigabyte / 6, IsOfControlGroup: false)).Allowed);

    [Fact]
    public async Task An_option_that_takes_the_memory_is_refused_as_it_was_typed()
    {
        Assert.SkipUnless(MachineMemory.Read().Bytes < 300 * Gigabyte, "this machine has memory for any scenario");
        using var folder = new TemporaryFolder();

        Command refused = (await Command.RunAsync(
            "run", SmallScenario.In(folder), "--out", folder["result"], "--set", "horizon=2000d", "--replicates", "10000")).Refused();

        Assert.StartsWith("--replicates:1:1: replicates: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains(" x 10,000 replicates of 2,001 days, ", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 3, null)]
    [InlineData(4, 3.5, "the control group of this process allows 4.3 GB, of which a run can have 3.3 GB")]
    [InlineData(4, 5, "the control group of this process allows 4.3 GB")]
    public void A_control_group_leaves_a_run_less_than_it_allows(int gigabytes, double needed, string? lack)
    {
        ExperimentNeeds needs = ExperimentNeeds.Of(Of("population.users=1000")) with { Bytes = (long)(needed * Gigabyte) };

        Assert.Equal(lack, Needs.Lack(needs, new MachineMemory(gigabytes * Gigabyte, IsOfControlGroup: true)));
    }

    [Theory]
    [InlineData(5_000_000, true)]
    [InlineData(300, false)]
    public async Task A_scenario_that_is_too_large_for_the_machine_is_valid_and_told_of(int users, bool isTold)
    {
        Assert.SkipUnless(MachineMemory.Read().Bytes < 50 * Gigabyte, "this machine has memory for any scenario");
        using var folder = new TemporaryFolder();

        Command checkedOnly = (await Command.RunAsync(
            "validate", SmallScenario.In(folder), "--set", $"population.users={users}", "--set", "network.userFollows=40")).Succeeded();

        Assert.Equal(isTold, checkedOnly.Output.Contains("it cannot be run here", StringComparison.Ordinal));
    }

    [Fact]
    public void People_ties_and_runs_side_by_side_make_it_more()
    {
        ExperimentNeeds one = ExperimentNeeds.Of(Of("population.users=100000", "replicates=1"), cores: 1);
        ExperimentNeeds people = ExperimentNeeds.Of(Of("population.users=200000", "replicates=1"), cores: 1);
        ExperimentNeeds ties = ExperimentNeeds.Of(Of("population.users=100000", "replicates=1", "network.userFollows=100"), cores: 1);
        ExperimentNeeds inTurn = ExperimentNeeds.Of(Of("population.users=100000", "replicates=2"), cores: 1);
        ExperimentNeeds sideBySide = ExperimentNeeds.Of(Of("population.users=100000", "replicates=2"), cores: 2);

        Assert.Equal(2.0, people.Ties / (double)one.Ties, 0.001);
        Assert.InRange(ties.Ties - one.Ties, 7_199_000, 7_201_000);
        Assert.True(people.Bytes > one.Bytes && ties.Bytes > one.Bytes && sideBySide.Bytes > inTurn.Bytes);
        Assert.True(sideBySide.Time < inTurn.Time && people.Time > one.Time);
    }

    [Fact]
    public async Task Ties_of_a_file_are_those_that_were_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ties.csv", string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},{(i + 1) % 50}\n")));
        string file = folder.Write(
            "ring.yaml", "network: { kind: file, file: ties.csv }\ncreators: { influencers: 0, fakefluencers: 0 }\n");

        Command validated = (await Command.RunAsync("validate", file)).Succeeded();

        Assert.Contains(": 50 people, 50 ties, ", validated.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", 16.0, false)]
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/b/memory.max", "4294967296\n", 4.0, true)]
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/memory.max", "4294967296\n", 4.0, true)]
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/b/memory.max", "max\n", 16.0, false)]
    [InlineData("4:memory:/job\n", "sys/fs/cgroup/memory/job/memory.limit_in_bytes", "2147483648\n", 2.0, true)]
    [InlineData("4:memory:/job\n", "sys/fs/cgroup/memory/job/memory.limit_in_bytes", "9223372036854771712\n", 16.0, false)]
    [InlineData("4:cpu,cpuacct:/job\n", "sys/fs/cgroup/memory/job/memory.limit_in_bytes", "2147483648\n", 16.0, false)]
    public void Of_the_machine_and_its_control_groups_the_least_binds(
        string groups, string limitFile, string limit, double gigabytes, bool isOfControlGroup)
    {
        using var root = new TemporaryFolder();
        Directory.CreateDirectory(root["proc", "self"]);
        root.Write("proc/meminfo", "MemTotal:       16777216 kB\nMemFree:         1024 kB\nSwapTotal:       8388608 kB\n");
        root.Write("proc/self/cgroup", groups);
        if (limitFile.Length > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(root[limitFile])!);
            root.Write(limitFile, limit);
        }

        var read = MachineMemory.Read(root.Root);

        Assert.Equal((gigabytes, isOfControlGroup), (read.Bytes / (double)Gigabyte, read.IsOfControlGroup));
    }

    // In a process of its own, as a user has it.
    private async Task<(Command Ended, RunManifest Manifest)> TakesWhatIsStatedAsync(params string[] set)
    {
        using var folder = new TemporaryFolder();
        string place = folder["result"];
        using ChildProcess run = ChildProcess.Start(
            folder.Root,
            [
                "run", SmallScenario.In(folder), "--out", place, "--set", "horizon=1d", "--replicates", "1",
                .. set.SelectMany(one => new[] { "--set", one }),
            ]);
        Command ended = (await run.EndAsync()).Succeeded();

        RunManifest manifest = RunFolders.Whole(place);
        output.WriteLine($"{manifest.StatedBytes / 1e6:F0} MB stated, {manifest.PeakBytes / 1e6:F0} MB at the most");
        Assert.InRange(manifest.StatedBytes / (double)manifest.PeakBytes, 1 - Most, 1 + Most);
        return (ended, manifest);
    }

    private static ScenarioError Refusal(Scenario scenario, MachineMemory has) =>
        Assert.Single(Assert.Throws<ScenarioException>(() => Needs.Require(scenario, ExperimentNeeds.Of(scenario), has)).Errors);

    private static Scenario Of(params string[] set) => ScenarioReader.ReadText(SmallScenario.Text, "small.yaml", set);
}
