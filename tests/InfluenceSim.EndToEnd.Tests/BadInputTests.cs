using System.Text;
using System.Text.RegularExpressions;
using CsCheck;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>Whatever is wrong with what the user gives, `run` says so in the user's words and leaves nothing behind.</summary>
[Trait("Promise", "bad-input")]
public sealed partial class BadInputTests
{
    [Fact]
    public async Task Two_hundred_broken_scenarios_are_refused_with_their_places()
    {
        using var folder = new TemporaryFolder();
        await Gen.Int.SampleAsync(
            async seed =>
            {
                BrokenScenario broken = BrokenScenario.Random(seed);
                string file = folder.Write($"{Guid.NewGuid():N}.yaml", broken.Text);

                string[] errors = await RefusedAsync(folder, file);

                if (broken.Key is not null)
                {
                    Assert.Contains(errors, error => error.StartsWith($"{file}:{broken.Line}:", StringComparison.Ordinal));
                }
            },
            iter: 200);
        Assert.All(Directory.EnumerateFileSystemEntries(folder.Root), entry => Assert.EndsWith(".yaml", entry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_are_no_scenario_are_refused()
    {
        using var folder = new TemporaryFolder();
        byte[] noise = new byte[4_096];
        new Random(5).NextBytes(noise);
        string[] files =
        [
            folder.Write("empty.yaml", ""),
            folder.Write("binary.yaml", noise),
            folder.Write("picture.yaml", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]),
            folder.Write(
                "huge.yaml",
                [.. Enumerable.Repeat(Encoding.UTF8.GetBytes("seed: 3 # " + new string('x', 1_013) + "\n"), 50 * 1_024)
                    .SelectMany(line => line)]),
            folder.Write("letter.yaml", "Dear reader,\nthis is a letter: it has {no keys.\n"),
            folder.Write("page.yaml", "<html><body>404</body></html>"),
            Directory.CreateDirectory(Path.Combine(folder.Root, "folder.yaml")).FullName,
            Path.Combine(folder.Root, "missing.yaml"),
        ];
        string[] before = Entries(folder);
        foreach (string file in files)
        {
            string[] errors = await RefusedAsync(folder, file);

            Assert.StartsWith(file + ":", errors[0], StringComparison.Ordinal);
        }

        Assert.Equal(before, Entries(folder));
    }

    [Theory]
    [InlineData("--seed", "x")]
    [InlineData("--seed", "")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "99999999999999999999")]
    [InlineData("--replicates", "0")]
    [InlineData("--replicates", "two")]
    [InlineData("--replicates", "1.5")]
    [InlineData("--set", "population.usres=3")]
    [InlineData("--set", "population.users")]
    [InlineData("--set", "=")]
    [InlineData("--set", "effects.shock=wild")]
    public async Task Bad_overrides_are_refused_with_their_places(string option, string value)
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        string[] errors = await RefusedAsync(folder, file, option, value);

        Assert.StartsWith(option + ":1:", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal([file], Entries(folder));
    }

    [Fact]
    public async Task Several_bad_overrides_are_each_named_by_their_option()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        string[] errors = await RefusedAsync(
            folder, file, "--replicates", "x", "--set", "warmUp=1d", "--seed", "abc", "--set", "horizon=x");

        Assert.Equal(3, errors.Length);
        Assert.StartsWith("--set:2:9: horizon: ", errors[0], StringComparison.Ordinal);
        Assert.StartsWith("--seed:1:1: seed: found 'abc'", errors[1], StringComparison.Ordinal);
        Assert.StartsWith("--replicates:1:1: replicates: found 'x'", errors[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--bogus'", "run", "FILE", "--bogus")]
    [InlineData("'--sed'", "run", "FILE", "--sed", "3")]
    [InlineData("'--seed'", "run", "FILE", "--seed")]
    [InlineData("'--out'", "run", "FILE", "--out")]
    [InlineData("'more'", "run", "FILE", "more")]
    [InlineData("'maybe'", "run", "FILE", "--quiet=maybe")]
    [InlineData("'FILE'", "run")]
    [InlineData("'here'", "run", "FILE", "--otlp", "here")]
    [InlineData("'localhost:4317'", "run", "FILE", "--otlp", "localhost:4317")]
    [InlineData("'ftp://x'", "run", "FILE", "--otlp", "ftp://x")]
    [InlineData("''", "run", "FILE", "--otlp", "")]
    [InlineData("'here'", "run", "FILE", "--prometheus", "here")]
    [InlineData("':99999'", "run", "FILE", "--prometheus", ":99999")]
    [InlineData("'somewhere:9464'", "run", "FILE", "--prometheus", "somewhere:9464")]
    [InlineData("''", "run", "FILE", "--prometheus", "")]
    [InlineData("--telemetry-console", "run", "FILE", "--json", "--telemetry-console")]
    [InlineData("'rnu'", "rnu", "FILE")]
    [InlineData("'many'", "validate-model", "--users", "many")]
    [InlineData("'999'", "validate-model", "--users", "999")]
    [InlineData("'-3'", "validate-model", "--replicates", "-3")]
    [InlineData("'1e3'", "validate-model", "--replicates=1e3")]
    [InlineData("'nope'", "validate-model", "--only", "nope")]
    [InlineData("''", "diff", "", "FILE")]
    [InlineData("'OTHER'", "diff", "FILE")]
    [InlineData("a run folder is needed", "diff", "FILE", "FILE")]
    public async Task Bad_arguments_are_refused_by_name(string named, params string[] args)
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);

        Command refused = (await Command.RunAsync([.. args.Select(arg => arg == "FILE" ? file : arg)])).Refused();

        Assert.Contains(named, refused.Error, StringComparison.Ordinal);
        Assert.Equal([file], Entries(folder));
    }

    [Fact]
    public async Task A_place_that_is_taken_or_cannot_be_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);
        string taken = Directory.CreateDirectory(Path.Combine(folder.Root, "taken")).FullName;
        string diary = folder.Write(Path.Combine("taken", "diary.txt"), "dear diary");
        string[] before = Entries(folder);

        // Enough replicates to take hours, should any of these be found out only after the runs.
        foreach (string place
            in (string[])[taken, taken + "/", diary, Path.Combine(diary, "below"), Path.Combine(diary, "far", "below"), "", "  ", "a\0b"])
        {
            Command refused = (await Command.RunAsync("run", file, "--out", place, "--replicates", "10000")).Refused();

            Assert.Contains(place.Replace("\0", "\\0", StringComparison.Ordinal), refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Entries(folder));
        Assert.Equal("dear diary", File.ReadAllText(diary));
    }

    private static string[] Entries(TemporaryFolder folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static async Task<string[]> RefusedAsync(TemporaryFolder folder, string file, params string[] more)
    {
        Command refused = (await Command.RunAsync(["run", file, "--out", Path.Combine(folder.Root, "result"), .. more])).Refused();
        string[] errors = refused.Error.TrimEnd('\n').Split('\n');
        Assert.All(errors, error => Assert.Matches(Place(), error));
        return errors;
    }

    [GeneratedRegex("^.+:[1-9][0-9]*:[1-9][0-9]*: .")]
    private static partial Regex Place();
}
