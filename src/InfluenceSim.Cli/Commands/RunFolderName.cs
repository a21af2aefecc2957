namespace InfluenceSim.Cli.Commands;

/// <summary>Finds a run folder that does not exist yet, so that running a scenario again overwrites nothing.</summary>
internal static class RunFolderName
{
    private const string Root = "runs";

    public static string Free(string scenario)
    {
        string name = string.Concat(scenario.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        string folder = Path.Combine(Root, name);
        for (int number = 2; Path.Exists(folder); number++)
        {
            folder = Path.Combine(Root, $"{name}-{number}");
        }

        return folder;
    }
}
