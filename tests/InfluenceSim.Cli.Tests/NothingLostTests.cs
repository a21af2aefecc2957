using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

/// <summary>
/// Whatever happens to the process, its folder or its streams: every run that was finished is on the disk, with the digest that it has
/// elsewhere; the exit code is right; and no trace is printed.
/// </summary>
[Trait("Promise", "nothing-lost")]
public sealed class NothingLostTests(NothingLostTests.SoundRun sound) : IClassFixture<NothingLostTests.SoundRun>, IDisposable
{
    private const int Replicates = 2;

    // Days on any machine: these runs are broken off.
    private const int Endless = 10_000;

    private readonly TemporaryFolder _folder = new();

    private string Place => _folder["result"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_refused_before_the_first_tick()
    {
        using var disk = SmallDisk.Of(_folder, 64);
        disk.MakeReadOnly();

        Command run = (await Command.RunAsync(Arguments(Path.Combine(disk.Root, "result"), Endless))).Refused();

        Assert.Contains("result", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, "finished.jsonl")]
    [InlineData(24, "finished.jsonl")]
    [InlineData(160, "metrics.openmetrics")]
    public async Task On_a_disk_that_fills_up_all_runs_go_to_another_place(int kilobytes, string with)
    {
        using var disk = SmallDisk.Of(_folder, kilobytes);
        string full = Path.Combine(disk.Root, "result");
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments(full, Replicates));

        Command run = (await child.EndAsync()).Clean();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"No space left on device : '{Path.Combine(full, with)}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"all finished runs are in {Path.Combine("runs", "small")} instead", run.Error, StringComparison.Ordinal);
        RequireAll(run, _folder["runs", "small"]);
    }

    [Fact]
    public async Task When_somebody_deletes_the_folder_all_runs_are_written_again_elsewhere()
    {
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments(Place, Replicates));
        await child.UntilAsync(() => Finished(Place) > 0);
        Directory.Delete(Place, recursive: true);

        Command run = (await child.EndAsync()).Clean();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("was deleted while the runs went on", run.Error, StringComparison.Ordinal);
        RequireAll(run, _folder["runs", "small"]);
    }

    [Theory]
    [InlineData(1, 129)]
    [InlineData(2, 130)]
    [InlineData(15, 143)]
    public async Task A_signal_that_asks_to_stop_keeps_the_finished_runs(int signal, int exitCode)
    {
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments(Place, Endless));
        await child.UntilAsync(() => Finished(Place) > 1);
        int before = Finished(Place);
        child.Send(signal);

        Command run = (await child.EndAsync()).Clean();

        Assert.Equal(exitCode, run.ExitCode);
        RunManifest manifest = RunFolders.Whole(Place);
        Assert.False(manifest.Complete);

        // A process that the signal ends by itself has this exit code too, but no tables.
        Assert.Contains("influencesim: stopped; ", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(manifest.Files);
        Assert.True(manifest.Runs.Count >= before, $"{before} runs were finished, {manifest.Runs.Count} are there");
        RequireSame(Place);
    }

    [Fact]
    public async Task A_second_Ctrl_C_ends_it_at_once_and_what_was_finished_is_there()
    {
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments(Place, Endless));
        await child.UntilAsync(() => Finished(Place) > 1);
        int before = Finished(Place);
        child.PressCtrlC();
        child.PressCtrlC();

        Command run = (await child.EndAsync()).Clean();

        Assert.Equal(130, run.ExitCode);
        Assert.True(Finished(Place) >= before, $"{before} runs were finished, {Finished(Place)} are there");
        RequireSame(Place);
    }

    [Fact]
    public async Task After_a_kill_the_folder_says_what_is_missing_and_can_be_finished()
    {
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments(Place, Endless));

        // With both arms of a replicate there is something to compare.
        await child.UntilAsync(() => Finished(Place) > 2);
        Assert.Contains("it still goes on", RunFolderReader.Open(Place).Incomplete, StringComparison.Ordinal);
        Command second = (await Command.RunAsync(Arguments(Place, 1))).Refused();
        Assert.Contains("a run that still goes on is there", second.Error, StringComparison.Ordinal);
        int before = Finished(Place);
        child.KillAtOnce();
        await child.EndAsync();

        Assert.True(Finished(Place) >= before, $"{before} runs were finished, {Finished(Place)} are there");
        RequireSame(Place);
        Command diff = await Command.RunAsync("diff", Place, Place);
        string missing = $"  not complete: {Place}: {Finished(Place)} of {2 * Endless} runs are there: it was broken off";
        Assert.Contains(missing, diff.Output, StringComparison.Ordinal);

        Command finished = (await Command.RunAsync("finish", Place)).Clean();
        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("Each arm against 'none'", finished.Output, StringComparison.Ordinal);
        Assert.False(RunFolders.Whole(Place).Complete);
        RequireSame(Place);
        (await Command.RunAsync("finish", Place)).Refused();
    }

    [Theory]
    [InlineData(">/dev/full 2>/dev/full", 1)]
    [InlineData(">&- 2>&-", 1)]
    [InlineData("> >(true) 2>/dev/full", 0)]
    [InlineData("2>&-", 0)]
    public async Task A_stream_that_is_closed_or_full_ends_no_run(string redirection, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has /dev/full");

        // With progress, which is what is said most.
        string[] arguments = [.. Arguments(Place, Replicates).Where(argument => argument != "--quiet")];
        using ChildProcess child = ChildProcess.Redirected(redirection, _folder.Root, arguments);

        Command run = (await child.EndAsync()).Clean();

        Assert.Equal(exitCode, run.ExitCode);
        Assert.True(RunFolders.Whole(Place).Complete);
        RequireSame(Place);
    }

    [Fact]
    public async Task Two_that_want_one_folder_do_not_share_it()
    {
        using ChildProcess first = ChildProcess.Start(_folder.Root, Arguments(Place, Replicates));
        using ChildProcess second = ChildProcess.Start(_folder.Root, Arguments(Place, Replicates));

        Command[] both = [.. new[] { await first.EndAsync(), await second.EndAsync() }.OrderBy(run => run.ExitCode)];

        RequireAll(both[0].Succeeded(), Place);
        Assert.Contains("is there already and is never overwritten", both[1].Refused().Error, StringComparison.Ordinal);
    }

    private string[] Arguments(string place, int replicates) => Arguments(_folder, place, replicates);

    private static string[] Arguments(TemporaryFolder folder, string place, int replicates) =>
        ["run", SmallScenario.In(folder), "--out", place, "--replicates", $"{replicates}", "--set", "horizon=1d", "--quiet"];

    private static int Finished(string place) =>
        File.Exists(Path.Combine(place, "manifest.json")) ? RunFolderReader.Open(place).Manifest.Runs.Count : 0;

    /// <summary>All runs are there, and the table was printed as ever.</summary>
    private void RequireAll(Command run, string place)
    {
        Assert.True(RunFolders.Whole(place).Complete);
        Assert.Equal(RunFolders.Digests(sound.Place), RunFolders.Digests(place));
        Assert.Equal(File.ReadAllText(Path.Combine(sound.Place, RunFolderFiles.ComparisonText)).Trim(), run.Output.Trim());
    }

    /// <summary>Of the runs that are there, some have a twin in the sound run, and are equal to it.</summary>
    private void RequireSame(string place)
    {
        var there = RunFolderReader.Open(place).ReadHashes().ToDictionary(run => (run.Arm, run.Replicate));
        HashSeries[] twins =
            [.. RunFolderReader.Open(sound.Place).ReadHashes().Where(twin => there.ContainsKey((twin.Arm, twin.Replicate)))];
        Assert.NotEmpty(twins);
        Assert.All(twins, twin => Assert.Equal(twin.Ticks, there[(twin.Arm, twin.Replicate)].Ticks));
        Assert.All(twins, twin => Assert.Equal(twin.Days, there[(twin.Arm, twin.Replicate)].Days));
    }

    /// <summary>What the runs are when nothing happens to them.</summary>
    public sealed class SoundRun : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public string Place => _folder["sound"];

        public async ValueTask InitializeAsync() => (await Command.RunAsync(Arguments(_folder, Place, Replicates))).Succeeded();

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
