using System.Text.RegularExpressions;

namespace InfluenceSim.EndToEnd.Tests.Dashboards;

/// <summary>
/// What dashboards/README.md says of every panel: the question it answers, how to read it, and of which runs it has data.
/// </summary>
internal static partial class DashboardReadme
{
    public static IReadOnlyDictionary<(string File, string Panel), IReadOnlySet<string>> Panels { get; } = Read();

    private static Dictionary<(string File, string Panel), IReadOnlySet<string>> Read()
    {
        Dictionary<(string File, string Panel), IReadOnlySet<string>> panels = [];
        string file = "";
        foreach (string line in File.ReadLines(Path.Combine(DashboardFile.Folder, "README.md")))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                file = heading.Groups["file"].Value;
            }
            else if (Row().Match(line) is { Success: true } row)
            {
                panels.Add((file, row.Groups["panel"].Value), row.Groups["runs"].Value.Split(", ").ToHashSet());
            }
        }

        return panels;
    }

    [GeneratedRegex(@"^### `(?<file>[a-z-]+\.json)`")]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^\| (?<panel>[^|]+) \| (?<question>[^|]+\?) \| (?<reading>[^|]+\.) \| (?<runs>running|finished|running, finished) \|$")]
    private static partial Regex Row();
}
