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
        using var folder = new TemporaryFolder();
        string place = folder["result"];

        // A process of its own, as a user has it. Greater worlds take minutes: the benchmarks measure them.
        using ChildProcess run = ChildProcess.Start(
            folder.Root, "run", SmallScenario.In(folder), "--out", place, "--set", "population.users=20000", "--set", "horizon=1d",
            "--replicates", "1");
        Command ended = (await run.EndAsync()).Succeeded();

        RunManifest manifest = RunFolders.Whole(place);
        output.WriteLine($"{manifest.StatedBytes / 1e6:F0} MB stated, {manifest.PeakBytes / 1e6:F0} MB at the most");
        Assert.InRange(manifest.StatedBytes / (double)manifest.PeakBytes, 1 - Most, 1 + Most);
        Assert.Contains($"needs about {manifest.StatedBytes / 1e6:F0} MB of memory", ended.Error, StringComparison.Ordinal);
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
        Scenario scenario = Of("population.users=5000000");
        var has = new MachineMemory(gigabytes * Gigabyte, isOfControlGroup);

        ScenarioError refusal = Assert.Single(
            Assert.Throws<ScenarioException>(() => Needs.Require(ExperimentNeeds.Of(scenario), has, "small.yaml")).Errors);

        Assert.Equal(("small.yaml", "population.users"), (refusal.File, refusal.Key));
        Assert.Contains(expected, refusal.Found, StringComparison.Ordinal);

        // As many as it says are allowed are.
        string most = string.Concat(refusal.Allowed.Where(char.IsAsciiDigit));
        Needs.Require(ExperimentNeeds.Of(Of($"population.users={most}")), has, "small.yaml");
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
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/b/memory.max", "4294967296\n", 3.0, true)]
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/memory.max", "4294967296\n", 3.0, true)]
    [InlineData("0::/a/b\n", "sys/fs/cgroup/a/b/memory.max", "max\n", 16.0, false)]
    [InlineData("4:memory:/job\n", "sys/fs/cgroup/memory/job/memory.limit_in_bytes", "2147483648\n", 1.5, true)]
    [InlineData("4:memory:/job\n", "sys/fs/cgroup/memory/job/memory.limit_in_bytes", "9223372036854771712\n", 16.0, false)]
    [InlineData("4:cpu,cpuacct:/job\n", "sys/fs/cgroup/memory/job/memory.limit_in_bytes", "2147483648\n", 16.0, false)]
    public void Of_the_machine_and_its_control_groups_the_least_binds(
        string groups, string limitFile, string limit, double gigabytes, bool isOfControlGroup)
    {
        using var root = new TemporaryFolder();
        Directory.CreateDirectory(root["proc", "self"]);
        root.Write("proc/meminfo", "MemTotal:       16777216 kB\nMemFree:         1024 kB\nSwapTotal:             0 kB\n");
        root.Write("proc/self/cgroup", groups);
        if (limitFile.Length > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(root[limitFile])!);
            root.Write(limitFile, limit);
        }

        var read = MachineMemory.Read(root.Root);

        Assert.Equal((gigabytes, isOfControlGroup), (read.Bytes / (double)Gigabyte, read.IsOfControlGroup));
    }

    private static Scenario Of(params string[] set) => ScenarioReader.ReadText(SmallScenario.Text, "small.yaml", set);
}
