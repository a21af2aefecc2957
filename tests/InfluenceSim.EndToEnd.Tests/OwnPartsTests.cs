using System.Collections.Concurrent;
using System.Diagnostics;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parts;
using InfluenceSim.Results;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>The files of scenarios/own are run by their command, each with its scenario.</summary>
[Trait("Promise", "own-parts")]
public sealed class OwnPartsTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "own");

    // "dotnet run FILE" builds what is not built: each is built once here, and on the tests' own build of the project.
    private static readonly ConcurrentDictionary<string, Lazy<Task<Command>>> Built = new();
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Studies =>
        [.. Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Theory]
    [MemberData(nameof(Studies))]
    public async Task A_study_gives_the_same_on_one_silo_and_on_three(string name)
    {
        RunManifest one = await RunAsync(name, "one", "--silos", "1");
        RunManifest three = await RunAsync(name, "three", "--silos", "3", "--set", "execution.usersPerGrain=40");

        Assert.NotEmpty(one.Runs);
        Assert.Equal(one.Runs, three.Runs);
        Assert.NotEmpty(one.Parts);
        Assert.All(one.Parts, part => Assert.True(part.Assembly == name && part.Sha256.Length == 64, part.ToString()));
    }

    [Fact]
    public async Task Its_parts_act()
    {
        RunManifest engagement = await RunAsync("diversity", "engagement", "--set", "feed.algorithm=engagement");
        RunManifest diversity = await RunAsync("diversity", "diversity");
        RunManifest stronger = await RunAsync("diversity", "stronger", "--set", "feed.diversity.author=5");

        Assert.Equal(3, new[] { engagement, diversity, stronger }.Select(run => run.Runs[0].Digest).Distinct().Count());
        string[] arms = [.. (await RunAsync("cooperative", "cooperative")).Runs.Select(run => run.Digest)];
        Assert.Equal(2, arms.Distinct().Count());
    }

    [Theory]
    [InlineData(
        "diversity",
        "topic: 0.5",
        "topik: 0.5",
        "feed.diversity.topik: unknown key 'topik'; allowed: topic, author, memory; did you mean 'topic'?")]
    [InlineData(
        "diversity",
        "algorithm: diversity",
        "algorithm: divresity",
        "feed.algorithm: found 'divresity'; allowed: (ours), diversity; did you mean 'diversity'?")]
    [InlineData(
        "cooperative",
        "share: 80%",
        "share: 180%",
        "arms.subsidised.0.cooperativeSubsidy.share: '180%' is out of range; allowed: a share from 0 to 1, such as 0.75 or 75%")]
    [InlineData(
        "cooperative",
        "favour: 5",
        "favour: much",
        "economy.adaptation.cooperative.favour: found 'much'; allowed: a number from 0 to 100 (factor)")]
    public async Task A_mistake_in_its_parameters_is_reported_as_in_ours(string name, string right, string wrong, string message)
    {
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Folder, name + ".yaml"));
        int line = Array.FindIndex(lines, text => text.Contains(right, StringComparison.Ordinal));
        lines[line] = lines[line].Replace(right, wrong, StringComparison.Ordinal);
        string file = _folder.Write("wrong.yaml", string.Join('\n', lines));
        int column = lines[line].IndexOf(wrong, StringComparison.Ordinal) + 1;
        column += message.Contains("unknown key", StringComparison.Ordinal) ? 0 : wrong.IndexOf(' ', StringComparison.Ordinal) + 1;

        Command run = await StudyAsync(name, "run", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        string ours = string.Join(", ", RankingRegistry.Rankings.Select(ranking => ranking.Key));
        string expected = message.Replace("(ours)", ours, StringComparison.Ordinal);
        Assert.Equal($"{file}:{line + 1}:{column}: {expected}", run.Error.TrimEnd());
    }

    [Fact]
    public async Task What_it_brings_is_listed_with_ours()
    {
        string parameters = (await StudyAsync("cooperative", "parameters")).Succeeded().Output;
        string schema = (await StudyAsync("cooperative", "schema")).Succeeded().Output;

        Assert.Contains("economy.adaptation.cooperative.favour ", parameters, StringComparison.Ordinal);
        Assert.Contains("cooperativeSubsidy: share ", parameters, StringComparison.Ordinal);
        Assert.Contains("feed.inbox ", parameters, StringComparison.Ordinal);
        Assert.Contains("\"cooperativeSubsidy\"", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_of_ones_own_is_measured_and_named_in_the_manifest()
    {
        MeasureDefinition likes = new("ownLikes", "likes a day", Scale.Count("{like}"), Aggregator.Last7Days, "likes of the day, by maker")
        {
            Formulas = MeasureGroups.Makers.Daily((day, maker) => day.Of(Count.LikesOf, maker)),
        };
        MeasureDefinition hours = new("ownHours", "hours", Scale.Time("h"), Aggregator.End, "hours after the warm-up")
        {
            Formulas = Everyone.AtEnd(run => run.Reached.Count),
        };
        using var output = new StringWriter();
        using var error = new StringWriter();
        string file = _folder.Write("measured.yaml", SmallScenario.Text + "outcomes: [ownLikes, ownHours]\n");

        int exitCode = await CommandLine.InvokeAsync(
            ["run", file, "--quiet", "--out", _folder["measured"]],
            output,
            error,
            ModelParts.Ours.WithMeasure(likes).WithMeasure(hours),
            static _ => { },
            CancellationToken.None);

        Assert.True(exitCode == 0, error.ToString());
        Assert.Contains("likes a day (human)", output.ToString(), StringComparison.Ordinal);
        var run = RunFolderReader.Open(_folder["measured"]);
        Assert.Contains(run.ReadMeasures(), row => row is { Measure: "ownLikes", Group: "human", Value: > 0 });
        string own = typeof(OwnPartsTests).Assembly.GetName().Name!;
        Assert.Equal(
            [("measure", "ownLikes", own), ("measure", "ownHours", own)],
            run.Manifest.Parts.Select(part => (part.Kind, part.Name, part.Assembly)));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A run that is small enough for a test.</summary>
    private async Task<RunManifest> RunAsync(string name, string place, params string[] args)
    {
        string[] small = ["--set", "population.users=140", "--replicates", "1", "--set", "warmUp=7", "--set", "horizon=21", "--quiet"];
        Command run = await StudyAsync(name, ["run", Path.Combine(Folder, name + ".yaml"), "--out", _folder[place], .. small, .. args]);
        run.Succeeded();
        return RunFolderReader.Open(_folder[place]).Manifest;
    }

    private static async Task<Command> StudyAsync(string name, params string[] args)
    {
        (await Built.GetOrAdd(name, _ => new Lazy<Task<Command>>(() => DotnetAsync("build", "-c", Configuration, FileOf(name))))
            .Value).Succeeded();
        return await DotnetAsync(["run", "--no-build", "-c", Configuration, FileOf(name), "--", .. args]);
    }

    private static string FileOf(string name) => Path.Combine(Folder, name + ".cs");

    private static async Task<Command> DotnetAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the build that runs the tests tells its children is not meant for another build.
        string[] told = [.. start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))];
        foreach (string variable in told)
        {
            start.Environment.Remove(variable);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new Command(process.ExitCode, await output, await error);
    }
}
