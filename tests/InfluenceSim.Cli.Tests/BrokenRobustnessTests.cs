using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests;

/// <summary>`run --robust` takes long: what is broken off says how far it came, and is as good as far as it came.</summary>
[Trait("Promise", "nothing-lost")]
public sealed class BrokenRobustnessTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly TemporaryFolder _folder = new();

    private string Place => _folder["result"];

    private string Table => Path.Combine(Place, RunFolderFiles.RobustnessCsv);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stopped_one_is_not_complete_and_says_how_many_presets_it_has()
    {
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments());
        await child.UntilAsync(() => Presets().Length > 1);
        child.Send(Interrupt);

        Command run = (await child.EndAsync()).Clean();

        Assert.Equal(130, run.ExitCode);
        Assert.False(RunFolders.Whole(Place).Complete);
        RequireTold(run.Output);
        RequireTold(await File.ReadAllTextAsync(Path.Combine(Place, RunFolderFiles.RobustnessText)));
        Assert.Contains($"4 of 4 runs and {Presets().Length} of ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_killed_can_be_finished_with_all_presets_that_were_over()
    {
        using ChildProcess child = ChildProcess.Start(_folder.Root, Arguments());
        await child.UntilAsync(() => Presets().Length > 1);
        child.KillAtOnce();
        await child.EndAsync();
        string[] before = await File.ReadAllLinesAsync(Table);

        Command finished = (await Command.RunAsync("finish", Place)).Clean();

        Assert.Equal(1, finished.ExitCode);
        Assert.False(RunFolders.Whole(Place).Complete);
        string[] after = await File.ReadAllLinesAsync(Table);
        Assert.Equal(before, before.Intersect(after));
        RequireTold(finished.Output);
        Assert.Contains($"4 of 4 runs and {Presets().Length} of ", finished.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_arm_is_refused_before_it_runs()
    {
        string file = _folder.Write("one.yaml", SmallScenario.Text[..SmallScenario.Text.IndexOf("  mandatory:", StringComparison.Ordinal)]);

        Command run = (await Command.RunAsync("run", file, "--robust", "--out", Place)).Refused();

        Assert.Contains("--robust repeats a comparison, and the scenario has one arm", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Place));
    }

    private string[] Arguments() => ["run", SmallScenario.In(_folder), "--robust", "--out", Place, "--set", "horizon=1d", "--quiet"];

    /// <summary>The presets in the table, besides the scenario's own.</summary>
    private string[] Presets() => File.Exists(Table)
        ? [.. File.ReadAllLines(Table).Skip(1).Select(line => line.Split(',')).Where(row => row[5].Length > 0)
            .Select(row => $"{row[5]} {row[6]}").Distinct()]
        : [];

    private void RequireTold(string text) =>
        Assert.Matches($@"INTERRUPTED: of [1-9]\d+ other sets of presets\s+{Presets().Length}\s+are\s+there", text);
}
