using InfluenceSim.Results;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>`diff` names the first tick at which runs part, and equal runs as equal.</summary>
[Trait("Promise", "diff-finds-it")]
public sealed class DiffFindsItTests(DiffFindsItTests.TwoArms runs) : IClassFixture<DiffFindsItTests.TwoArms>
{
    private const int FirstTickOfDay10 = (1 + 10) * 24;

    [Fact]
    public async Task Arms_that_part_on_day_10_part_at_its_first_tick()
    {
        Command diff = await Command.RunAsync("diff", runs.Run, runs.Run, "--arms", "none", "late");

        Assert.Equal(1, diff.ExitCode);
        for (int replicate = 0; replicate < 2; replicate++)
        {
            Assert.Contains(
                $"arm 'none' against 'late', replicate {replicate}: differs from tick {FirstTickOfDay10} (day 10) on: tick hash ",
                diff.Output, StringComparison.Ordinal);
        }

        Assert.EndsWith("\ndifferent", diff.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_of_one_scenario_are_equal_however_they_were_deployed()
    {
        Command diff = (await Command.RunAsync("diff", runs.Run, runs.OtherBlocks)).Succeeded();

        Assert.Equal(4, diff.Output.Split('\n').Count(line => line.EndsWith(": equal", StringComparison.Ordinal)));
        Assert.EndsWith("\nequal", diff.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_of_two_seeds_differ_from_the_first_tick_on()
    {
        Command diff = await Command.RunAsync("diff", runs.Run, runs.OtherSeed);

        Assert.Equal(1, diff.ExitCode);
        Assert.Contains("seed 11 against 12", diff.Output, StringComparison.Ordinal);
        Assert.Equal(
            4,
            diff.Output.Split('\n')
                .Count(line => line.Contains(": differs from tick 0 (day -1) on: tick hash ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("RUN", "--arms", "none", "late")]
    [InlineData("--arms", "none", "late", "RUN")]
    public async Task Two_arms_need_only_one_folder(params string[] args)
    {
        Command two = await Command.RunAsync("diff", runs.Run, runs.Run, "--arms", "none", "late");

        Command one = await Command.RunAsync(["diff", .. args.Select(arg => arg == "RUN" ? runs.Run : arg)]);

        Assert.Equal(two, one);
    }

    [Fact]
    public async Task Arms_that_are_not_there_or_of_two_runs_are_refused()
    {
        Command unknown = (await Command.RunAsync("diff", runs.Run, runs.Run, "--arms", "none", "later")).Refused();
        Command two = (await Command.RunAsync("diff", runs.Run, runs.OtherSeed, "--arms", "none", "late")).Refused();
        Command one = (await Command.RunAsync("diff", runs.Run, runs.Run, "--arms", "none")).Refused();

        Assert.Contains("has no arm 'later'; its arms are none, late", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("two arms of one run", two.Error, StringComparison.Ordinal);
        Assert.Contains("two arms of one run", one.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunFolderFiles.Hashes)]
    [InlineData(RunFolderFiles.StateHashes)]
    [InlineData(RunFolderFiles.Manifest)]
    public async Task A_damaged_folder_is_refused_by_the_name_of_the_file(string file)
    {
        using var folder = new TemporaryFolder();
        Action<string>[] damages =
        [
            File.Delete,
            path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..^40]),
            path => File.WriteAllBytes(path, []),
            path => File.WriteAllText(path, Flip(File.ReadAllText(path))),
        ];
        for (int at = 0; at < damages.Length; at++)
        {
            string copy = Path.Combine(folder.Root, $"copy-{at}");
            Directory.CreateDirectory(copy);
            foreach (string source in Directory.EnumerateFiles(runs.Run))
            {
                File.Copy(source, Path.Combine(copy, Path.GetFileName(source)));
            }

            damages[at](Path.Combine(copy, file));

            Command diff = (await Command.RunAsync("diff", runs.Run, copy)).Refused();

            Assert.Contains(Path.Combine(copy, file), diff.Error, StringComparison.Ordinal);
        }
    }

    // Spoils the text's last letter or digit in its middle line; in a table, a digit of a hash.
    private static string Flip(string text)
    {
        int at = text.IndexOf('\n', text.Length / 2) - 1;
        while (!char.IsAsciiLetterOrDigit(text[at]))
        {
            at--;
        }

        return text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..];
    }

    /// <summary>One scenario run three times: as it is, in other blocks, with another seed.</summary>
    public sealed class TwoArms : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public string Run => Path.Combine(_folder.Root, "run");

        public string OtherBlocks => Path.Combine(_folder.Root, "other-blocks");

        public string OtherSeed => Path.Combine(_folder.Root, "other-seed");

        public async ValueTask InitializeAsync()
        {
            string text = SmallScenario.Text[..SmallScenario.Text.IndexOf("arms:", StringComparison.Ordinal)] + """
                arms:
                  none: none
                  late:
                    - chronologicalFeed:
                        from: 10d

                """;
            string file = _folder.Write("two-arms.yaml", text.Replace("horizon: 2d", "horizon: 12d", StringComparison.Ordinal));
            (await Command.RunAsync("run", file, "--out", Run, "--quiet")).Succeeded();
            (await Command.RunAsync("run", file, "--out", OtherBlocks, "--quiet", "--set", "execution.usersPerGrain=37")).Succeeded();
            (await Command.RunAsync("run", file, "--out", OtherSeed, "--quiet", "--seed", "12")).Succeeded();
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
