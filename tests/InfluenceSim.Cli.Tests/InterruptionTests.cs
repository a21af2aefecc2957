using System.Diagnostics;
using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

/// <summary>Ctrl-C and worse, on the command as a process.</summary>
public sealed class InterruptionTests
{
    // Hours on any machine: progress is told every five seconds, and a run that ends before tells nothing.
    private const int Replicates = 10_000;

    [Fact]
    public async Task Ctrl_C_keeps_the_finished_runs_whole()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");
        using ChildProcess run = ChildProcess.Start(
            folder.Root,
            ["run", SmallScenario.In(folder), "--out", place, "--replicates", $"{Replicates}", "--set", "population.users=1000"]);

        // Two workers that take arms before warm-ups have finished runs before they come to a fourth replicate.
        await run.UntilAsync(() => run.Replicate >= 4);
        run.PressCtrlC();
        Command ended = await run.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        RunManifest manifest = RunFolders.Whole(place);
        Assert.False(manifest.Complete);
        Assert.InRange(manifest.Runs.Count, 3, (2 * Replicates) - 1);
        Assert.All(manifest.Runs, one => Assert.Equal(72, one.Ticks));
        string kept = $"{manifest.Runs.Count} of {2 * Replicates} runs were finished and are kept in {place}";
        Assert.Contains(kept, ended.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["result", "small.yaml"],
            Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_before_the_first_run_is_finished_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        string place = Path.Combine(folder.Root, "result");
        using ChildProcess run = ChildProcess.Start(
            folder.Root,
            ["run", SmallScenario.In(folder), "--out", place, "--set", "horizon=2000d", "--set", "population.users=2000"]);

        await run.UntilAsync(() => run.Replicate > 0);
        run.PressCtrlC();
        Command ended = await run.EndAsync();

        Assert.Equal(130, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.Contains("nothing is written", ended.Error, StringComparison.Ordinal);
        Assert.Equal(["small.yaml"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Ctrl_C_while_a_pipe_is_read_ends_it()
    {
        using var folder = new TemporaryFolder();
        string pipe = folder["pipe.yaml"];
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync();
        }

        using ChildProcess run = ChildProcess.Start(folder.Root, "run", pipe);

        // A pipe opens for writing as soon as somebody reads it.
        await using FileStream silent = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write));
        run.PressCtrlC();
        Command ended = (await run.EndAsync()).Clean();

        Assert.Equal((130, "", "influencesim: stopped"), (ended.ExitCode, ended.Output, ended.Error.Trim()));
    }
}
