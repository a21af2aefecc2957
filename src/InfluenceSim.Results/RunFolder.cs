using System.Text.Json;
using InfluenceSim.Experiments;
using InfluenceSim.Results.OpenMetrics;
using InfluenceSim.Results.Pictures;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Results.Writing;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results;

/// <summary>
/// Writes run folders. A folder appears whole or not at all: it is filled beside its place, under a name that says it is
/// partial, and renamed as the last step. A process that is killed leaves at most such a partial folder.
/// </summary>
public static class RunFolder
{
    /// <summary>Refuses a place that is taken, so that it is known before the experiment runs and not after.</summary>
    /// <param name="path">The folder to be written.</param>
    /// <exception cref="RunFolderExistsException">A file, or a folder that is not empty, is there.</exception>
    public static void RequireFree(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path))
        {
            throw new RunFolderExistsException(path, "a file");
        }

        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new RunFolderExistsException(
                path, File.Exists(Path.Combine(path, RunFolderFiles.Manifest)) ? "a run" : "a folder that is not empty");
        }
    }

    /// <summary>Writes a run folder.</summary>
    /// <param name="path">The folder; its parents are made as needed.</param>
    /// <param name="content">What goes into it.</param>
    /// <param name="cancellation">Stops the writing; nothing is left then.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="RunFolderExistsException">A file, or a folder that is not empty, is there.</exception>
    public static async Task<RunManifest> WriteAsync(string path, RunFolderContent content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        RequireFree(path);
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string partial = $"{place}.partial-{Environment.ProcessId}";
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? place);
        try
        {
            // A process of this number that was killed may have left one.
            DeleteIfThere(partial);
            Directory.CreateDirectory(partial);
            RunManifest manifest = await FillAsync(partial, content, cancellation);
            Appear(partial, place);
            return manifest;
        }
        catch
        {
            DeleteIfThere(partial);
            throw;
        }
    }

    private static async Task<RunManifest> FillAsync(string folder, RunFolderContent content, CancellationToken cancellation)
    {
        ExperimentResult result = content.Result;
        List<ManifestFile> files =
        [
            await Write(RunFolderFiles.MeasuresCsv, (stream, token) => MeasureTable.WriteCsvAsync(result, stream, token)),
            await Write(RunFolderFiles.MeasuresParquet, (stream, token) => MeasureTable.WriteParquetAsync(result, stream, token)),
            await Write(RunFolderFiles.CascadesCsv, (stream, token) => CascadeTable.WriteCsvAsync(result, stream, token)),
            await Write(RunFolderFiles.CascadesParquet, (stream, token) => CascadeTable.WriteParquetAsync(result, stream, token)),
            await Write(RunFolderFiles.Hashes, (stream, token) => HashFiles.WriteTicksAsync(result, stream, token)),
            await Write(RunFolderFiles.StateHashes, (stream, token) => HashFiles.WriteDaysAsync(result, stream, token)),
            await Write(RunFolderFiles.Metrics, (stream, token) => MetricsFile.WriteAsync(content, stream, token)),
        ];
        if (content.Comparison is { } comparison)
        {
            files.Add(await Write(RunFolderFiles.ComparisonCsv, (stream, token) => ComparisonFile.WriteAsync(comparison, stream, token)));
            files.Add(await WriteText(RunFolderFiles.ComparisonSvg, ComparisonPicture.Render(comparison)));
            files.Add(await WriteText(RunFolderFiles.ComparisonText, ComparisonText.Render(comparison)));
        }

        if (content.Robustness is { } robustness)
        {
            files.Add(await Write(RunFolderFiles.RobustnessCsv, (stream, token) => RobustnessFile.WriteAsync(robustness, stream, token)));
            files.Add(await WriteText(RunFolderFiles.RobustnessText, RobustnessText.Render(robustness)));
        }

        // Last, so that a folder with a manifest has everything that the manifest names.
        RunManifest manifest = Describe(content, files);
        await Write(
            RunFolderFiles.Manifest, (stream, token) => JsonSerializer.SerializeAsync(stream, manifest, ManifestJson.Options, token));
        return manifest;

        Task<ManifestFile> Write(string name, Func<Stream, CancellationToken, Task> write) =>
            AtomicFile.WriteAsync(Path.Combine(folder, name), write, cancellation);

        Task<ManifestFile> WriteText(string name, string text) =>
            AtomicFile.WriteTextAsync(Path.Combine(folder, name), text, cancellation);
    }

    private static RunManifest Describe(RunFolderContent content, IReadOnlyList<ManifestFile> files)
    {
        Scenario scenario = content.Result.Scenario;
        return new RunManifest(
            RunManifest.CurrentFormat,
            scenario.Name,
            scenario.Question,
            content.Version,
            scenario.Seed,
            scenario.Replicates,
            [.. scenario.Arms.Select(arm => arm.Name)],
            scenario.Parameters.WarmUp,
            scenario.Parameters.Horizon,
            content.Result.Complete,
            content.StartedAt,
            content.Result.Elapsed.TotalSeconds,
            MachineFacts.Here(),
            [.. content.Result.Runs
                .Select(run => new ManifestRun(run.Arm, run.Replicate, run.Digest.ToString(), run.TickHashes.Count, run.Impressions))],
            files,
            content.ScenarioText)
        {
            Parts = [.. ManifestPart.Of(scenario.Parts)],
        };
    }

    private static void Appear(string partial, string place)
    {
        // Another process may have taken the place meanwhile: neither of these two steps can lose what it wrote.
        RequireFree(place);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: false);
        }

        Directory.Move(partial, place);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
