using System.Security.Cryptography;
using System.Text.Json;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

public sealed class RunTests
{
    [Fact]
    public async Task It_prints_the_comparison_and_writes_the_folder()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);
        string place = Path.Combine(folder.Root, "deep", "result");

        Command run = (await Command.RunAsync("run", file, "--out", place)).Succeeded();

        RunManifest manifest = RunFolders.Whole(place);
        Assert.True(manifest.Complete);
        Assert.Equal((11UL, 2, "small", "Does the command work?"), (manifest.Seed, manifest.Replicates, manifest.Name, manifest.Question));
        Assert.Equal(
            [("none", 0, 72), ("none", 1, 72), ("mandatory", 0, 72), ("mandatory", 1, 72)],
            manifest.Runs.Select(one => (one.Arm, one.Replicate, one.Ticks)));
        Assert.Equal(File.ReadAllText(Path.Combine(place, RunFolderFiles.ComparisonText)).Trim(), run.Output.Trim());
        Assert.Contains("Each arm against 'none' over 2 replicates", run.Output, StringComparison.Ordinal);
        Assert.Contains("engagement shift ", run.Output, StringComparison.Ordinal);
        Assert.Contains("effects.shock = mild", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 of 4 runs", run.Error, StringComparison.Ordinal);
        foreach (IGrouping<string, ManifestRun> arm in manifest.Runs.GroupBy(one => one.Arm))
        {
            Hash128 sum = Hash128.Parse(arm.First().Digest) + Hash128.Parse(arm.Last().Digest);
            Assert.Contains($"digest of arm {arm.Key}: {sum}, the sum of 2 runs\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Contains(place, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overrides_show_in_the_answer_and_in_the_manifest()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);
        string place = Path.Combine(folder.Root, "result");

        Command run = (await Command.RunAsync(
            "run", file, "--out", place, "--set", "effects.shock=none", "--set", "horizon=1d", "--seed", "5", "--replicates", "1",
            "--quiet"))
            .Succeeded();

        Assert.Contains("effects.shock = none", run.Output, StringComparison.Ordinal);
        RunManifest manifest = RunFolders.Whole(place);
        Assert.Equal((5UL, 1, 1), (manifest.Seed, manifest.Replicates, manifest.HorizonDays));
        Assert.Equal(["effects.shock=none", "horizon=1d", "seed=5", "replicates=1"], manifest.Overrides);
        Assert.Equal(["run", file, "--out", place], manifest.Arguments.Take(4));
        string again = folder.Write("again.yaml", manifest.Scenario);
        (await Command.RunAsync("run", again, "--out", place + "-again", "--quiet")).Succeeded();
        Assert.Equal(RunFolders.Digests(place), RunFolders.Digests(place + "-again"));
    }

    [Fact]
    public async Task A_graph_is_told_of_and_its_files_are_in_the_manifest()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ties.csv", string.Concat(Enumerable.Range(0, 12).Select(i => $"{i},{(i + 1) % 12}\n")));
        string people = folder.Write("people.txt", "20\n");
        string file = folder.Write("ring.yaml", """
            network: { kind: file, file: ties.csv, nodes: people.txt }
            creators: { influencers: 2, fakefluencers: 2 }
            horizon: 1d
            warmUp: 0d
            replicates: 1
            """);
        string place = Path.Combine(folder.Root, "result");

        Command run = (await Command.RunAsync("run", file, "--out", place, "--quiet")).Succeeded();

        Assert.Contains(
            "ties.csv: edge list: 13 people (1 without a tie), 12 ties; the first column follows the second\n",
            run.Error,
            StringComparison.Ordinal);
        IReadOnlyList<ManifestFile> inputs = RunFolders.Whole(place).Inputs;
        Assert.Equal(["ties.csv", "people.txt"], inputs.Select(input => input.Name));
        Assert.Equal((3, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(people)))), (inputs[1].Bytes, inputs[1].Sha256));
    }

    [Fact]
    public async Task Json_holds_what_the_table_shows()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        // One replicate has neither an interval nor a gain by pairing: values that JSON has no number for.
        Command run =
            (await Command.RunAsync("run", file, "--out", Path.Combine(folder.Root, "result"), "--json", "--replicates", "1")).Succeeded();

        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal("none", json.RootElement.GetProperty("referenceArm").GetString());
        Assert.True(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.All(
            json.RootElement.GetProperty("differences").EnumerateArray(),
            row => Assert.Equal("mandatory", row.GetProperty("arm").GetString()));
        Assert.True(json.RootElement.GetProperty("presets").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Where_there_is_an_economy_money_is_compared_without_being_asked_for()
    {
        using var folder = new TemporaryFolder();

        Command run = (await Command.RunAsync(
            "run", SmallScenario.In(folder), "--out", Path.Combine(folder.Root, "result"), "--json", "--quiet",
            "--set", "economy.enabled=true", "--set", "warmUp=7d", "--set", "horizon=14d")).Succeeded();

        using JsonDocument json = JsonDocument.Parse(run.Output);
        foreach ((string measure, string group) in new[]
        {
            ("income", "human"),
            ("income", "ai"),
            ("incomeGini", "all"),
            ("belowLivingWage", "all"),
            ("budgetToAi", "all"),
            ("survival", "all"),
        })
        {
            JsonElement row = Assert.Single(
                json.RootElement.GetProperty("differences").EnumerateArray(),
                row => row.GetProperty("measure").GetString() == measure && row.GetProperty("group").GetString() == group);
            Assert.Equal(2, row.GetProperty("pairs").GetInt32());
        }
    }

    [Fact]
    public async Task A_single_arm_is_shown_by_its_levels_in_the_text_the_json_and_the_folder()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("alone.yaml", SmallScenario.Text[..SmallScenario.Text.IndexOf("arms:", StringComparison.Ordinal)]);
        string place = Path.Combine(folder.Root, "result");

        Command run = (await Command.RunAsync("run", file, "--out", place, "--quiet")).Succeeded();
        Command json = (await Command.RunAsync("run", file, "--out", place + "-again", "--quiet", "--json")).Succeeded();

        Assert.Contains("Nothing to compare: 'none' is the only arm.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\ntrust in human creators +0\.\d+ +\[0\.\d+, 0\.\d+\] +2\n", run.Output);
        Assert.Equal(File.ReadAllText(Path.Combine(place, RunFolderFiles.ComparisonText)).Trim(), run.Output.Trim());
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Contains(
            document.RootElement.GetProperty("levels").EnumerateArray(), level => level.GetProperty("measure").GetString() == "trustHuman");

        // The tidy table has a row for every comparison: of one arm there is none.
        Assert.Equal(0, document.RootElement.GetProperty("differences").GetArrayLength());
        Assert.Single(File.ReadAllLines(Path.Combine(place, "comparison.csv")));
    }

    [Fact]
    public async Task An_outcome_that_no_run_measured_is_named_with_the_reason()
    {
        using var folder = new TemporaryFolder();

        // In three days no post with a claim runs its course.
        string file = folder.Write("short.yaml", SmallScenario.Text + "outcomes: [prevalence, cascadeSize]\n");
        string[] arguments = ["run", file, "--quiet", "--replicates", "1", "--out"];

        Command text = (await Command.RunAsync([.. arguments, Path.Combine(folder.Root, "text")])).Succeeded();
        Command json = (await Command.RunAsync([.. arguments, Path.Combine(folder.Root, "json"), "--json"])).Succeeded();

        Assert.Contains(
            "\nNo value in any run:\n- cascadeSize: known at a run's end only, and by then there was nothing to count\n",
            text.Output,
            StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.Equal(
            "cascadeSize", Assert.Single(document.RootElement.GetProperty("unmeasured").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Runs_of_one_scenario_at_the_same_time_get_names_of_their_own()
    {
        using var folder = new TemporaryFolder();
        SmallScenario.In(folder);
        using ChildProcess first = ChildProcess.Start(folder.Root, "run", "small.yaml", "--quiet");
        using ChildProcess second = ChildProcess.Start(folder.Root, "run", "small.yaml", "--quiet");

        Command[] both = [(await first.EndAsync()).Succeeded(), (await second.EndAsync()).Succeeded()];

        string[] folders = [.. Directory.EnumerateDirectories(Path.Combine(folder.Root, "runs")).Order(StringComparer.Ordinal)];
        Assert.Equal(["small", "small-2"], folders.Select(Path.GetFileName));
        Assert.Equal(RunFolders.Digests(folders[0]), RunFolders.Digests(folders[1]));
        Assert.Single(both, command => command.Error.Contains($"results in {Path.Combine("runs", "small-2")}\n", StringComparison.Ordinal));
    }
}
