using InfluenceSim.Results;

namespace InfluenceSim.Cli.Tests.Support;

/// <summary>Reads run folders back.</summary>
internal static class RunFolders
{
    /// <summary>The manifest of a folder whose every file is as it was written.</summary>
    public static RunManifest Whole(string folder)
    {
        RunFolderReader reader = RunFolderReader.Open(folder);
        reader.Verify();
        return reader.Manifest;
    }

    /// <summary>Digest by arm and replicate.</summary>
    public static string[] Digests(string folder) =>
        [.. Whole(folder).Runs.Select(run => $"{run.Arm} {run.Replicate} {run.Digest}")];
}
