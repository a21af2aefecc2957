using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

/// <summary>Ctrl-C and worse, on the command as a process.</summary>
public sealed class InterruptionTests
{
    private static readonly string[] Long = ["--replicates", "200", "--set", "population.users=1000"];

    [Fact]
    public async Task Ctrl_C_keeps_the_finished_runs_whole()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");
        using ChildProcess run = ChildProcess.Start(folder.Root, ["run", SmallScenario.In(folder), "--out", place, .. Long]);

        // Two workers that take arms before warm-ups have finished runs before they come to a fourth replicate.
        await run.UntilAsync(() => Replicate(run.Error) >= 4);
        run.PressCtrlC();
        Command ended = await run.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        RunManifest manifest = RunFolders.Whole(place);
        Assert.False(manifest.Complete);
        Assert.InRange(manifest.Runs.Count, 3, 399);
        Assert.All(manifest.Runs, one => Assert.Equal(72, one.Ticks));
        Assert.Contains($"{manifest.Runs.Count} of 400 runs were finished and are kept in {place}", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["result", "small.yaml"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_before_the_first_run_is_finished_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");
        using ChildProcess run = ChildProcess.Start(folder.Root, ["run", SmallScenario.In(folder), "--out", place, "--set", "horizon=2000d"]);

        await run.UntilAsync(() => run.Error.Contains("replicate 1/", StringComparison.Ordinal));
        run.PressCtrlC();
        Command ended = await run.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.Contains("nothing is written", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["small.yaml"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Killed_while_it_writes_it_leaves_a_whole_folder_or_none()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");
        using ChildProcess run = ChildProcess.Start(folder.Root, "run", SmallScenario.In(folder), "--out", place, "--quiet");

        await run.UntilAsync(() => Directory.EnumerateDirectories(folder.Root, "result*").Any());
        run.KillAtOnce();
        await run.EndAsync();

        if (Directory.Exists(place))
        {
            Assert.True(RunFolders.Whole(place).Complete);
        }

        (await Command.RunAsync("run", Path.Combine(folder.Root, "small.yaml"), "--out", place + "-after", "--quiet")).Succeeded();
    }

    private static int Replicate(string progress)
    {
        const string before = "replicate ";
        int at = progress.LastIndexOf(before, StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(progress[(at + before.Length)..].Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
