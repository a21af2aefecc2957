namespace InfluenceSim.Results;

/// <summary>A run folder cannot be read: says which file, which line, what was found and what is allowed.</summary>
public class RunFolderException : IOException
{
    /// <summary>A fault at a place.</summary>
    /// <param name="file">The file or folder.</param>
    /// <param name="line">Line from 1; none where the fault is that of the whole file.</param>
    /// <param name="found">What was found.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="cause">The exception behind it.</param>
    public RunFolderException(string file, int? line, string found, string allowed, Exception? cause = null)
        : base($"{file}{(line is { } number ? $":{number}" : "")}: {found}; {allowed}", cause)
    {
        File = file;
        Line = line;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>The file or folder.</summary>
    public string File { get; }

    /// <summary>Line from 1; none where the fault is that of the whole file.</summary>
    public int? Line { get; }

    /// <summary>What was found.</summary>
    public string Found { get; }

    /// <summary>What is allowed.</summary>
    public string Allowed { get; }
}
