using InfluenceSim.Grains;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Cli.Tests;

/// <summary>What the command answers when runs fail.</summary>
public sealed class FailedRunTests
{
    [Fact]
    public async Task One_failed_run_is_exit_code_1_and_the_others_are_kept()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);
        string sound = Path.Combine(folder.Root, "sound");
        string place = Path.Combine(folder.Root, "result");
        (await Command.RunAsync("run", file, "--out", sound, "--quiet")).Succeeded();

        Command failed = await RunAsync(run => run.EndsWith(".1.0", StringComparison.Ordinal), "run", file, "--out", place, "--quiet");

        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("arm none, replicate 1 failed: the computer is on fire", failed.Error, StringComparison.Ordinal);
        Assert.Contains("3 of 4 runs in ", failed.Error, StringComparison.Ordinal);
        Assert.False(RunFolders.Whole(place).Complete);
        Assert.Equal(
            RunFolders.Digests(sound).Where(run => !run.StartsWith("none 1 ", StringComparison.Ordinal)), RunFolders.Digests(place));
        Assert.Contains("Each arm against 'none'", failed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_run_failed_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);
        string place = Path.Combine(folder.Root, "result");

        Command failed = await RunAsync(_ => true, "run", file, "--out", place, "--quiet");

        Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
        string[] lines = failed.Error.Split('\n');
        Assert.Equal(4, lines.Count(line => line.Contains("failed: warm-up: the computer is on fire", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(place));
    }

    /// <summary>Runs the command on a silo that fails the ticks of some runs.</summary>
    private static async Task<Command> RunAsync(Func<string, bool> fails, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = await CommandLine.InvokeAsync(
            args,
            output,
            error,
            ModelParts.Ours,
            silo => silo.AddIncomingGrainCallFilter(async context =>
            {
                bool runs = context.Grain is ISimulationGrain && context.MethodName == nameof(ISimulationGrain.RunUntil);
                if (runs && fails(context.TargetId.Key.ToString()!))
                {
                    throw new InvalidOperationException("the computer is on fire");
                }

                await context.Invoke();
            }),
            TestContext.Current.CancellationToken);
        return new Command(exitCode, output.ToString(), error.ToString());
    }
}
