using InfluenceSim.Results;

namespace InfluenceSim.Cli.Commands;

/// <summary>The place that the user names for a run folder. What is wrong with it is said before the runs, not after them.</summary>
internal static class OutputPlace
{
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static void Require(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder) || folder.Contains('\0', StringComparison.Ordinal))
        {
            throw new IOException($"--out: found '{folder.Replace("\0", "\\0", StringComparison.Ordinal)}'; allowed: the path of a folder");
        }

        RunFolder.RequireFree(folder);
        for (string? parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            parent is not null;
            parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(parent))
            {
                throw new IOException($"--out: found '{folder}', but {parent} is a file; allowed: a path through folders");
            }
        }
    }
}
