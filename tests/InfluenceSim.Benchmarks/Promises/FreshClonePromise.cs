using InfluenceSim.Model.Measures;
using InfluenceSim.Results;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>
/// What a stranger does: clones the repository, builds it, runs the README's two commands and the studies with parts of their own.
/// The clone is of HEAD: what is not committed is not measured.
/// </summary>
internal sealed class FreshClonePromise : IMeasuredPromise
{
    private static readonly TimeSpan BuildLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan RunLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(60);
    private static readonly string[] Answered = ["engagementShift", "misinformationReach", "trustHuman", "trustAi"];

    public string Name => "fresh-clone";

    public async Task<PromiseResult> MeasureAsync()
    {
        string here = await Checkout.RootAsync();
        DirectoryInfo parent = Directory.CreateTempSubdirectory("influencesim-fresh-clone-");
        try
        {
            Child clone = await Child.RunAsync(parent.FullName, Patience, "git", "clone", "--quiet", here, "clone");
            return clone.ExitCode == 0
                ? new PromiseResult([.. await UseAsync(Path.Combine(parent.FullName, "clone"))])
                : new PromiseResult([new PromiseRow("clone", "exit code 0", $"exit code {clone.ExitCode}", false)]);
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private static async Task<List<PromiseRow>> UseAsync(string clone)
    {
        Child build = await Child.RunAsync(clone, Patience, "dotnet", "build", "InfluenceSim.sln", "-c", "Release");
        var rows = new List<PromiseRow> { Timed("build", build, BuildLimit) };
        if (build.ExitCode != 0)
        {
            return rows;
        }

        Child run = await Child.RunAsync(
            clone, Patience, "dotnet", "run", "-c", "Release", "--project", "src/InfluenceSim.Cli", "--", "run",
            "scenarios/mandatory-labelling.yaml");
        rows.Add(Timed("command 1", run, RunLimit));
        rows.Add(Comparison(run));
        rows.Add(Readme(clone, run));
        rows.Add(RunFolderOf(clone));
        foreach (string study in Directory.GetFiles(Path.Combine(clone, "scenarios", "own"), "*.cs").Order(StringComparer.Ordinal))
        {
            rows.Add(await OwnAsync(clone, Path.GetFileNameWithoutExtension(study)));
        }

        Child tests = await Child.RunAsync(clone, Patience, Path.Combine(clone, "tests", "run"));
        string closing = tests.Output.TrimEnd().Split('\n')[^1].Trim();
        rows.Add(new PromiseRow("command 2", "exit code 0", $"exit code {tests.ExitCode}: {closing}", tests.ExitCode == 0));
        return rows;
    }

    // By the command that the study's head states, where nobody has built anything for it.
    private static async Task<PromiseRow> OwnAsync(string clone, string study)
    {
        var digests = new List<string>();
        foreach (string silos in new[] { "1", "3" })
        {
            string folder = Path.Combine(clone, "own-runs", $"{study}-{silos}");
            string[] run = ["run", $"scenarios/own/{study}.yaml", "--silos", silos, "--out", folder];
            Child ran = await Child.RunAsync(clone, Patience, "dotnet", ["run", $"scenarios/own/{study}.cs", "--", .. run]);
            if (ran.ExitCode != 0)
            {
                return new PromiseRow($"own/{study}", "same digests on 1 silo and on 3", $"exit code {ran.ExitCode} on {silos}", false);
            }

            digests.Add(string.Join(' ', RunFolderReader.Open(folder).Manifest.Runs.Select(one => one.Digest)));
        }

        bool same = digests[0] == digests[1];
        return new PromiseRow($"own/{study}", "same digests on 1 silo and on 3", same ? "the same" : "others", same);
    }

    private static PromiseRow Timed(string what, Child child, TimeSpan limit) => new(
        what,
        $"under {limit.TotalSeconds:F0} s on 2 cores",
        $"{child.Elapsed.TotalSeconds:F1} s on {Environment.ProcessorCount} cores" + (
            child.ExitCode == 0 ? "" : $", exit code {child.ExitCode}"),
        child.ExitCode == 0 && child.Elapsed < limit);

    private static PromiseRow Comparison(Child run)
    {
        string[] missing = [.. Answered
            .Select(name => DataDictionary.Get(name).Title)
            .Where(title => !run.Output.Contains(title, StringComparison.OrdinalIgnoreCase))];
        return new PromiseRow(
            "comparison", "printed", missing.Length == 0 ? "printed" : $"without {string.Join(", ", missing)}", missing.Length == 0);
    }

    // Equal scenario and seed give an equal answer, so that the README can show the very text.
    private static PromiseRow Readme(string clone, Child run)
    {
        bool shows = File.ReadAllText(Path.Combine(clone, "README.md")).Contains(run.Output.Trim(), StringComparison.Ordinal);
        return new PromiseRow("README", "shows what command 1 prints", shows ? "shows it" : "shows something else", shows);
    }

    private static PromiseRow RunFolderOf(string clone)
    {
        string[] manifests = Directory.Exists(Path.Combine(clone, "runs"))
            ? Directory.GetFiles(Path.Combine(clone, "runs"), RunFolderFiles.Manifest, SearchOption.AllDirectories)
            : [];
        try
        {
            var folder = RunFolderReader.Open(Path.GetDirectoryName(manifests.Single())!);
            folder.Verify();
            string measured = folder.Manifest.Complete ? "whole" : "not every run is in it";
            return new PromiseRow("run folder", "whole", measured, folder.Manifest.Complete);
        }
        catch (RunFolderException damaged)
        {
            return new PromiseRow("run folder", "whole", damaged.Message, false);
        }
        catch (InvalidOperationException)
        {
            return new PromiseRow("run folder", "whole", $"{manifests.Length} run folders under runs/", false);
        }
    }
}
