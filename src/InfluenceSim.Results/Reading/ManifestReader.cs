using System.Text.Json;
using InfluenceSim.Results.Writing;

namespace InfluenceSim.Results.Reading;

/// <summary>Reads a manifest; nothing vouches for it but its own shape.</summary>
internal static class ManifestReader
{
    private const string Remedy = "it was cut or altered; run the scenario again";

    public static RunManifest Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new RunFolderException(file, null, "is not there", "a folder without a manifest is no run");
        }

        RunManifest manifest = Parse(file);
        if (manifest.Format != RunManifest.CurrentFormat)
        {
            throw new RunFolderException(
                file, null, $"format is {manifest.Format}", $"this version reads format {RunManifest.CurrentFormat}");
        }

        if (Fault(manifest) is { } fault)
        {
            throw new RunFolderException(file, null, fault, Remedy);
        }

        return manifest;
    }

    private static RunManifest Parse(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<RunManifest>(stream, ManifestJson.Options)
                ?? throw new RunFolderException(file, 1, "is null", "a manifest is an object");
        }
        catch (JsonException fault)
        {
            int? line = fault.LineNumber is { } number ? (int)number + 1 : null;
            string at = string.IsNullOrEmpty(fault.Path) || fault.Path == "$" ? "" : $" at {fault.Path.TrimStart('$', '.')}";
            throw new RunFolderException(file, line, $"is no whole manifest{at}", Remedy, fault);
        }
    }

    /// <summary>What the types alone do not rule out.</summary>
    private static string? Fault(RunManifest manifest)
    {
        // A JSON array may hold null whatever the type of its elements says.
        if (manifest.Arms.Contains(null!) || manifest.Runs.Contains(null!) || manifest.Files.Contains(null!)
            || manifest.Parts.Contains(null!) || manifest.Inputs.Contains(null!)
            || manifest.Arguments.Contains(null!) || manifest.Overrides.Contains(null!))
        {
            return "an entry is null";
        }

        if (manifest.WarmUpDays < 0)
        {
            return $"warmUpDays is {manifest.WarmUpDays}";
        }

        if (manifest.Runs.GroupBy(run => (run.Arm, run.Replicate)).FirstOrDefault(runs => runs.Count() > 1) is { } twice)
        {
            return $"arm '{twice.Key.Arm}', replicate {twice.Key.Replicate} is there twice";
        }

        return manifest.Files.FirstOrDefault(entry => Path.GetFileName(entry.Name) != entry.Name) is { } outside
            ? $"file '{outside.Name}' is no plain name"
            : null;
    }
}
