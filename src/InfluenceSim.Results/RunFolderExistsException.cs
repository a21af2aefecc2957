namespace InfluenceSim.Results;

/// <summary>The place where a run folder should be written is taken; nothing there was touched.</summary>
public sealed class RunFolderExistsException : IOException
{
    /// <summary>A place that is taken.</summary>
    /// <param name="path">The place.</param>
    /// <param name="by">What is there.</param>
    public RunFolderExistsException(string path, string by)
        : base($"{path}: {by} is there already and is never overwritten; name another folder, or move it away")
    {
        Path = path;
    }

    /// <summary>The place.</summary>
    public string Path { get; }
}
