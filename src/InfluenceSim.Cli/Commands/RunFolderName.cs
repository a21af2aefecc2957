namespace InfluenceSim.Cli.Commands;

/// <summary>Finds a run folder that does not exist yet, so that running a scenario again overwrites nothing.</summary>
internal static class RunFolderName
{
    private const string Root = "runs";

    /// <summary>A free name under `runs`, in the working directory or another place.</summary>
    public static string Free(string scenario, string under = "")
    {
        string name = string.Concat(scenario.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        string folder = Path.Combine(under, Root, name);
        for (int number = 2; Path.Exists(folder); number++)
        {
            folder = Path.Combine(under, Root, $"{name}-{number}");
        }

        return folder;
    }
}
