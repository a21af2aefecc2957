using System.Globalization;
using System.Text.Json;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Run;
using InfluenceSim.Results;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Cli.Tests;

/// <summary>What a scenario takes is said beforehand. How near the time and the memory come is measured (`promise plan`).</summary>
[Trait("Promise", "plan")]
public sealed class PlanTests(ITestOutputHelper output)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(1);
    private static readonly string[] BeyondMemory =
        ["--set", "population.users=5000000", "--set", "network.userFollows=5000", "--set", "network.kind=erdos-renyi"];

    [Fact]
    public async Task It_tells_time_memory_and_disk_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        string file = SmallScenario.In(folder);
        string temporary = Directory.CreateDirectory(folder["tmp"]).FullName;

        using ChildProcess plan = ChildProcess.WithTemporaryFiles(temporary, folder.Root, "plan", file);
        Command told = (await plan.EndAsync()).Succeeded();

        string[] lines = told.Output.TrimEnd().Split('\n');
        Assert.Matches(
            "^.*small.yaml: needs about [0-9,]+ MB of memory, [0-9.]+ MB of disk at the most and [0-9.]+ (s|min): 300 people, ", lines[0]);
        Assert.EndsWith(" runs 2 side by side", lines[0], StringComparison.Ordinal);
        Assert.Matches(": 300 people, 2 arms x 2 replicates, 1 \\+ 2 days, in [0-9.]+ (s|min)$", lines[1]);
        Assert.Equal(2, lines.Length);

        // Before the trial, which may take long on a busy machine.
        Assert.Matches("needs about [0-9,]+ MB of memory(.|\n)*trying 300 people, 2 arms x 2 replicates, 1 \\+ 2 days: ", told.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary, "influencesim*"));
        Assert.Equal(
            ["small.yaml", "tmp"],
            Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Memory_is_what_a_run_says_and_disk_is_what_it_takes()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = [SmallScenario.In(folder), "--set", "horizon=60d", "--replicates", "4"];
        string place = folder["result"];

        Command plan = (await Command.RunAsync(["plan", .. arguments, "--json"])).Succeeded();
        Task<Command> running = Command.RunAsync(["run", .. arguments, "--quiet", "--out", place]);
        long most = await FolderSize.MostAsync(place, running, LookInterval);
        (await running).Succeeded();

        JsonElement planned = JsonDocument.Parse(plan.Output).RootElement;
        RunManifest manifest = RunFolders.Whole(place);
        Assert.Equal(manifest.StatedBytes, planned.GetProperty("memoryBytes").GetInt64());
        Assert.Equal(300, planned.GetProperty("people").GetInt64());
        Assert.True(planned.GetProperty("seconds").GetDouble() > 0);

        // While the tables are written, the log of the finished runs lies beside them, and the metrics twice.
        long disk = planned.GetProperty("diskBytes").GetInt64();
        long left = manifest.Files.Sum(written => written.Bytes);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{disk} planned, {most} at the most, {left} left"));
        Assert.True(most > left, "the disk was not looked at while tables were written");
        Assert.True(disk >= most, "more lay there than was planned");
        Assert.InRange(disk / (double)(left + manifest.Files.Single(written => written.Name == RunFolderFiles.Metrics).Bytes), 1, 1.7);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("plan")]
    public async Task What_memory_cannot_hold_is_refused_with_its_figure_before_anything_is_built(string command)
    {
        using var folder = new TemporaryFolder();
        string place = folder["result"];
        string[] arguments = [command, SmallScenario.In(folder), .. BeyondMemory];
        int silos = 0;

        Command refused = (await RunAsync(_ => silos++, command == "run" ? [.. arguments, "--out", place] : arguments)).Refused();

        Assert.Matches(
            "--set:2:[0-9]+: network.userFollows: 5,000,000 users with 25,[0-9,]+ ties, 2 arms x 2 replicates of 3 days, .*, need "
                + "about [0-9,.]+ GB of memory, most of it by this value; (this machine has|the control group of this process allows) ",
            refused.Error);
        Assert.Equal(0, silos);
        Assert.False(Directory.Exists(place));
    }

    [Fact]
    public async Task A_trial_that_fails_is_told_and_is_exit_code_1()
    {
        using var folder = new TemporaryFolder();

        Command failed = await RunAsync(
            silo => silo.AddIncomingGrainCallFilter(context =>
                context.Grain is ISimulationGrain && context.MethodName == nameof(ISimulationGrain.RunUntil)
                    ? throw new InvalidOperationException("the computer is on fire")
                    : context.Invoke()),
            "plan",
            SmallScenario.In(folder));

        Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
        Assert.Contains(
            "the trial failed: arm none, replicate 0: warm-up: the computer is on fire", failed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_trial()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();

        Command stopped = await RunAsync(
            silo => silo.Services.AddSingleton<IRunObserver>(new Told((_, _) => stop.Cancel())),
            stop.Token,
            "plan",
            SmallScenario.In(folder));

        Assert.Equal((130, ""), (stopped.ExitCode, stopped.Output));
        Assert.Contains("influencesim: stopped", stopped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_by_itself_is_divided_over_the_processors_and_comes_to_the_same()
    {
        const int Users = 2_000;
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "alone.yaml", $"{{ replicates: 1, warmUp: 1d, horizon: 1d, population: {{ users: {Users} }}, arms: {{ none: none }} }}");
        Dictionary<string, int> sizes = [];
        List<string[]> digests = [];
        foreach (string stated in (string[])["auto", "all", "700"])
        {
            string place = folder[stated];
            (await RunAsync(
                silo => silo.Services.AddSingleton<IRunObserver>(new Told((_, spec) => sizes[stated] = spec.UsersPerGrain)),
                "run", file, "--quiet", "--out", place, "--set", $"execution.usersPerGrain={stated}")).Succeeded();
            digests.Add(RunFolders.Digests(place));
        }

        Assert.Equal(Environment.ProcessorCount > 1, sizes["auto"] < Users);
        Assert.Equal((Users, 700), (sizes["all"], sizes["700"]));
        Assert.All(digests, digest => Assert.Equal(digests[0], digest));
    }

    private static Task<Command> RunAsync(Action<ISiloBuilder> configure, params string[] args) =>
        RunAsync(configure, TestContext.Current.CancellationToken, args);

    private static async Task<Command> RunAsync(Action<ISiloBuilder> configure, CancellationToken stop, params string[] args)
    {
        using var printed = new StringWriter();
        using var error = new StringWriter();
        int exitCode = await CommandLine.InvokeAsync(args, printed, error, ModelParts.Ours, configure, stop);
        return new Command(exitCode, printed.ToString(), error.ToString());
    }

    /// <summary>Tells of runs as they are opened.</summary>
    private sealed class Told(Action<RunIdentity, RunSpec> opened) : IRunObserver
    {
        public void OnOpened(RunIdentity run, RunSpec spec) => opened(run, spec);

        public void OnTick(RunIdentity run, TickSummary summary)
        {
        }
    }
}
