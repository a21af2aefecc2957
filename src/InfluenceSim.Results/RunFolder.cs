using System.Text.Json;
using InfluenceSim.Experiments;
using InfluenceSim.Results.OpenMetrics;
using InfluenceSim.Results.Pictures;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Results.Writing;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results;

/// <summary>
/// A run folder while it is written. It is there before the first run, with a manifest that says that it is not complete; each finished
/// run is on the disk as soon as it is kept; at the end come the tables, and last the manifest that names them. Whenever the process
/// ends, what was kept can be read.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private readonly RunFolderContent _begun;
    private readonly RunLog _log;
    private readonly bool _made;

    private RunFolder(string path, RunFolderContent begun, RunLog log, bool made)
    {
        Path = path;
        _begun = begun;
        _log = log;
        _made = made;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Refuses a place that is taken.</summary>
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
            throw new RunFolderExistsException(path, What(path));
        }
    }

    /// <summary>Makes a run folder and takes it: no other process can have it.</summary>
    /// <param name="path">The folder; its parents are made as needed.</param>
    /// <param name="content">What is known before the first run.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="RunFolderExistsException">A file, or a folder that is not empty, is there.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static RunFolder Begin(string path, RunFolderContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        RequireFree(path);
        bool made = !Directory.Exists(path);
        Directory.CreateDirectory(path);
        RunFolder folder = new(path, content, Take(path, made), made);
        try
        {
            // Between the look and the taking another may have filled it, and gone.
            if (Directory.EnumerateFileSystemEntries(path).Skip(1).Any())
            {
                throw new RunFolderExistsException(path, "a folder that is not empty");
            }

            folder.WriteAsync(Manifest(content, [], complete: false), CancellationToken.None).GetAwaiter().GetResult();
            return folder;
        }
        catch
        {
            folder.Discard();
            throw;
        }
    }

    /// <summary>Takes the folder of an experiment that was broken off, to end it with the runs that were kept.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="content">What it began with, of its manifest.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="RunFolderException">It is no such folder, or its process still lives.</exception>
    public static RunFolder Resume(string path, RunFolderContent content)
    {
        string file = System.IO.Path.Combine(path, RunFolderFiles.Finished);
        string? found = !File.Exists(file) ? "has its tables already" : RunLog.IsHeld(file) ? "its runs still go on" : null;
        return found is null
            ? new RunFolder(path, content, RunLog.Open(file, FileAccess.ReadWrite), made: false)
            : throw new RunFolderException(path, null, found, "only a run that was broken off can be finished");
    }

    /// <summary>Writes a run folder at once.</summary>
    /// <param name="path">The folder; its parents are made as needed.</param>
    /// <param name="content">What goes into it.</param>
    /// <param name="cancellation">Stops the writing; nothing is left then.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="RunFolderExistsException">A file, or a folder that is not empty, is there.</exception>
    public static async Task<RunManifest> WriteAsync(string path, RunFolderContent content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using RunFolder folder = Begin(path, content);
        try
        {
            foreach (RunResult run in content.Result.Runs)
            {
                folder.Keep(run);
            }

            return await folder.FinishAsync(content, cancellation);
        }
        catch
        {
            folder.Discard();
            throw;
        }
    }

    /// <summary>Keeps a finished run: it is on the disk when this returns. Several may be kept at once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="presets">The presets that differ from the scenario's own, in words; none under its own.</param>
    /// <exception cref="IOException">It cannot be written, or the folder was deleted meanwhile.</exception>
    public void Keep(RunResult run, string? presets = null) => _log.Add(run, presets);

    /// <summary>The runs that were kept under some presets, each read from the disk when it is asked for.</summary>
    /// <param name="presets">The presets that differ from the scenario's own, in words; none under its own.</param>
    /// <returns>In the order of the arms, then by replicate.</returns>
    public IReadOnlyList<RunResult> Kept(string? presets = null) =>
        _log.Runs([.. _begun.Result.Scenario.Arms.Select(arm => arm.Name)], presets);

    /// <summary>Takes another folder for all that was kept so far, and for what comes.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>It; this one is left as it is.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public RunFolder MoveTo(string path)
    {
        RunFolder moved = Begin(path, _begun);
        try
        {
            moved._log.AddAll(_log);
            return moved;
        }
        catch
        {
            moved.Discard();
            throw;
        }
    }

    /// <summary>Writes the tables under other presets as far as they are known.</summary>
    /// <param name="content">What is known.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The files.</returns>
    public async Task<IReadOnlyList<ManifestFile>> WriteRobustnessAsync(RunFolderContent content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Robustness is { } robustness
            ?
            [
                await Write(
                    RunFolderFiles.RobustnessCsv, (stream, token) => RobustnessFile.WriteAsync(robustness, stream, token), cancellation),
                await WriteText(RunFolderFiles.RobustnessText, RobustnessText.Render(robustness), cancellation),
            ]
            : [];
    }

    /// <summary>Writes all tables of the runs that were kept, and then the manifest that names them.</summary>
    /// <param name="content">What goes into the folder; its runs are those that were kept.</param>
    /// <param name="cancellation">Stops the writing; what was kept stays.</param>
    /// <returns>The manifest as written.</returns>
    /// <exception cref="IOException">It cannot be written; what was kept stays.</exception>
    public async Task<RunManifest> FinishAsync(RunFolderContent content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        _log.RequireOurs();
        RunFolderContent whole = content with { Result = content.Result with { Runs = Kept() } };
        ExperimentResult result = whole.Result;
        List<ManifestFile> files =
        [
            await Table(RunFolderFiles.MeasuresCsv, MeasureTable.WriteCsvAsync),
            await Table(RunFolderFiles.MeasuresParquet, MeasureTable.WriteParquetAsync),
            await Table(RunFolderFiles.CascadesCsv, CascadeTable.WriteCsvAsync),
            await Table(RunFolderFiles.CascadesParquet, CascadeTable.WriteParquetAsync),
            await Table(RunFolderFiles.Hashes, HashFiles.WriteTicksAsync),
            await Table(RunFolderFiles.StateHashes, HashFiles.WriteDaysAsync),
            await Write(
                RunFolderFiles.Metrics,
                (stream, token) => MetricsFile.WriteAsync(
                    whole, stream, System.IO.Path.Combine(Path, $"{RunFolderFiles.Metrics}.spool"), token),
                cancellation),
        ];
        if (whole.Comparison is { } comparison)
        {
            files.Add(await Write(
                RunFolderFiles.ComparisonCsv, (stream, token) => ComparisonFile.WriteAsync(comparison, stream, token), cancellation));
            files.Add(await Write(
                RunFolderFiles.DifferencesCsv,
                (stream, token) => DifferencesFile.WriteAsync(result, comparison, stream, token),
                cancellation));
            files.Add(await WriteText(RunFolderFiles.ComparisonSvg, ComparisonPicture.Render(comparison), cancellation));
            files.Add(await WriteText(RunFolderFiles.ComparisonText, ComparisonText.Render(comparison), cancellation));
        }

        files.AddRange(await WriteRobustnessAsync(whole, cancellation));

        // Last, so that a folder whose manifest names files has them all.
        RunManifest manifest = Manifest(whole, files, result.Complete && whole.Robustness is not { Complete: false });
        await WriteAsync(manifest, cancellation);
        _log.Dispose();
        File.Delete(_log.Path);
        return manifest;

        Task<ManifestFile> Table(string name, Func<ExperimentResult, Stream, CancellationToken, Task> write) =>
            Write(name, (stream, token) => write(result, stream, token), cancellation);
    }

    /// <summary>Deletes what was written, as far as that can be done.</summary>
    public void Discard()
    {
        _log.Dispose();
        try
        {
            foreach (string name in RunFolderFiles.All)
            {
                File.Delete(System.IO.Path.Combine(Path, name));
            }

            if (_made)
            {
                Directory.Delete(Path, recursive: false);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What is left says of itself that it is not complete.
        }
    }

    /// <summary>Lets go of the folder; what was kept stays.</summary>
    public void Dispose() => _log.Dispose();

    private static RunLog Take(string path, bool made)
    {
        try
        {
            return RunLog.Create(System.IO.Path.Combine(path, RunFolderFiles.Finished));
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(path, RunFolderFiles.Finished)))
        {
            throw new RunFolderExistsException(path, What(path));
        }
        catch when (made && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path, recursive: false);
            throw;
        }
    }

    private static string What(string path)
    {
        string log = System.IO.Path.Combine(path, RunFolderFiles.Finished);
        return File.Exists(log)
            ? RunLog.IsHeld(log) ? "a run that still goes on" : "a run that was broken off"
            : File.Exists(System.IO.Path.Combine(path, RunFolderFiles.Manifest))
            ? "a run"
            : "a folder that is not empty";
    }

    private static RunManifest Manifest(RunFolderContent content, List<ManifestFile> files, bool complete)
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
            complete,
            content.StartedAt,
            content.Result.Elapsed.TotalSeconds,
            MachineFacts.Here(),
            [.. files.Count == 0 ? [] : content.Result.Runs
                .Select(run => new ManifestRun(run.Arm, run.Replicate, run.Digest.ToString(), run.TickHashes.Count, run.Impressions))],
            files,
            content.ScenarioText)
        {
            Parts = [.. ManifestPart.Of(scenario.Parts)],
            Inputs = [.. (scenario.Graph?.Files ?? []).Select(file => new ManifestFile(file.Name, file.Bytes, file.Sha256))],
            StatedBytes = content.StatedBytes,
            PeakBytes = MachineFacts.PeakBytes(),
            Arguments = content.Arguments,
            Overrides = content.Overrides,
        };
    }

    private Task<ManifestFile> WriteAsync(RunManifest manifest, CancellationToken cancellation) => Write(
        RunFolderFiles.Manifest,
        (stream, token) => JsonSerializer.SerializeAsync(stream, manifest, ManifestJson.Options, token),
        cancellation);

    private Task<ManifestFile> Write(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation) =>
        AtomicFile.WriteAsync(System.IO.Path.Combine(Path, name), write, cancellation);

    private Task<ManifestFile> WriteText(string name, string text, CancellationToken cancellation) =>
        AtomicFile.WriteTextAsync(System.IO.Path.Combine(Path, name), text, cancellation);
}
