using System.Security.Cryptography;
using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Results.Reading;
using InfluenceSim.Results.Writing;

namespace InfluenceSim.Results;

/// <summary>Reads a run folder back; refuses one of which anything is missing, cut or altered.</summary>
public sealed class RunFolderReader
{
    private readonly IReadOnlyList<RunResult> _kept;

    private RunFolderReader(string path, RunManifest manifest, IReadOnlyList<RunResult> kept, string? incomplete)
    {
        Path = path;
        Manifest = manifest;
        _kept = kept;
        Incomplete = incomplete;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What was run, where, and what it left.</summary>
    public RunManifest Manifest { get; }

    /// <summary>What is missing, and why, in words; null where every planned run is there.</summary>
    public string? Incomplete { get; }

    /// <summary>Opens a run folder and reads its manifest; of an experiment that goes on or was broken off, the finished runs.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="RunFolderException">It is no run folder, or its manifest is damaged.</exception>
    public static RunFolderReader Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!Directory.Exists(path))
        {
            throw new RunFolderException(path, null, File.Exists(path) ? "is a file" : "is not there", "a run folder is needed");
        }

        RunManifest manifest = ManifestReader.Read(System.IO.Path.Combine(path, RunFolderFiles.Manifest));
        string log = System.IO.Path.Combine(path, RunFolderFiles.Finished);
        if (manifest.Files.Count > 0 || !File.Exists(log))
        {
            return new RunFolderReader(path, manifest, [], manifest.Complete ? null : Missing(manifest, "it was stopped, or runs failed"));
        }

        bool goesOn = RunLog.IsHeld(log);
        using var file = RunLog.Open(log, FileAccess.Read);
        RunResult[] kept = [.. file.Runs(manifest.Arms)];
        RunManifest soFar = manifest with
        {
            Runs = [.. kept.Select(run =>
                new ManifestRun(run.Arm, run.Replicate, run.Digest.ToString(), run.TickHashes.Count, run.Impressions))],
        };
        return new RunFolderReader(
            path,
            soFar,
            kept,
            Missing(soFar, goesOn ? "it still goes on" : $"it was broken off; 'influencesim finish {path}' makes its tables"));
    }

    /// <summary>The hashes of every finished run.</summary>
    /// <returns>One series a run, in the order of the manifest.</returns>
    /// <exception cref="RunFolderException">A file is missing, cut or altered.</exception>
    public IReadOnlyList<HashSeries> ReadHashes()
    {
        if (Manifest.Files.Count == 0)
        {
            return [.. _kept.Select(run => new HashSeries(run.Arm, run.Replicate, run.TickHashes, run.StateHashes))];
        }

        Dictionary<(string Arm, int Replicate), List<Hash128>> ticks = ReadSeries(
            RunFolderFiles.Hashes, HashFiles.TickColumns, 3, (line, at) => line.Require(2, at));
        Dictionary<(string Arm, int Replicate), List<Hash128>> days = ReadSeries(
            RunFolderFiles.StateHashes,
            HashFiles.DayColumns,
            4,
            (line, at) =>
            {
                line.Require(3, at - Manifest.WarmUpDays);
                line.Require(2, new RunDay(at).LastTick);
            });
        return [.. Manifest.Runs.Select(run => new HashSeries(
            run.Arm, run.Replicate, ticks.GetValueOrDefault((run.Arm, run.Replicate), []),
            days.GetValueOrDefault((run.Arm, run.Replicate), [])))];
    }

    /// <summary>The daily values of every finished run.</summary>
    /// <returns>The rows in the order of the file.</returns>
    /// <exception cref="RunFolderException">The file is missing, cut or altered.</exception>
    public IReadOnlyList<MeasureRow> ReadMeasures()
    {
        if (Manifest.Files.Count == 0)
        {
            return [.. _kept.SelectMany(run => MeasureTable.Rows(run, Manifest.WarmUpDays))];
        }

        string file = Locate(RunFolderFiles.MeasuresCsv);
        List<MeasureRow> rows = [];
        foreach (CsvLine line in CsvLines.Read(file, MeasureTable.Columns))
        {
            int day = line.Integer(3, -1);
            line.Require(2, new PolicyDay(day).OfRun(Manifest.WarmUpDays).LastTick);
            rows.Add(new MeasureRow(
                line.Text(0), line.Integer(1, 0), line.Integer(2, -1), day, line.Text(4), line.Text(5), line.Real(6)));
        }

        RequireUnaltered(file);
        return rows;
    }

    /// <summary>Checks every file that the manifest names against the length and SHA-256 it had when written.</summary>
    /// <exception cref="RunFolderException">A file is missing, cut or altered.</exception>
    public void Verify()
    {
        foreach (ManifestFile file in Manifest.Files)
        {
            RequireUnaltered(Locate(file.Name));
        }
    }

    private static string Missing(RunManifest manifest, string why) =>
        $"{manifest.Runs.Count} of {manifest.Arms.Count * manifest.Replicates} runs are there: {why}";

    private Dictionary<(string Arm, int Replicate), List<Hash128>> ReadSeries(
        string name, string[] columns, int hashColumn, Action<CsvLine, int> require)
    {
        string file = Locate(name);
        HashSet<(string, int)> known = [.. Manifest.Runs.Select(run => (run.Arm, run.Replicate))];
        Dictionary<(string Arm, int Replicate), List<Hash128>> series = [];
        foreach (CsvLine line in CsvLines.Read(file, columns))
        {
            (string Arm, int Replicate) run = (line.Text(0), line.Integer(1, 0));
            if (!known.Contains(run))
            {
                throw new RunFolderException(
                    file, line.Number, $"arm '{run.Arm}', replicate {run.Replicate}", $"the manifest knows {string.Join(", ", known)}");
            }

            List<Hash128> hashes = series.TryGetValue(run, out List<Hash128>? begun) ? begun : series[run] = [];
            require(line, hashes.Count);
            hashes.Add(line.Hash(hashColumn));
        }

        RequireUnaltered(file);
        return series;
    }

    private string Locate(string name)
    {
        string file = System.IO.Path.Combine(Path, name);
        return File.Exists(file) ? file : throw new RunFolderException(file, null, "is not there", "a run folder holds it");
    }

    private void RequireUnaltered(string file)
    {
        string name = System.IO.Path.GetFileName(file);
        ManifestFile expected = Manifest.Files.FirstOrDefault(entry => entry.Name == name)
            ?? throw new RunFolderException(file, null, "the manifest does not name it", "its length and SHA-256 belong there");
        using FileStream stream = File.OpenRead(file);
        if (stream.Length != expected.Bytes)
        {
            throw new RunFolderException(
                file, null, $"is {stream.Length} bytes long", $"it was written with {expected.Bytes}: it was cut or altered");
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (hash != expected.Sha256)
        {
            throw new RunFolderException(file, null, $"its SHA-256 is {hash}", $"it was written with {expected.Sha256}: it was altered");
        }
    }
}
