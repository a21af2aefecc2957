using System.Text.RegularExpressions;

namespace InfluenceSim.EndToEnd.Tests.Golden;

/// <summary>Reads CHANGELOG.md: entries that say whether they change numbers, and the golden numbers that a renewal names.</summary>
internal static partial class Changelog
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));

    /// <summary>Every entry, the newest first; an entry begins with a dash and goes on over indented lines.</summary>
    public static IReadOnlyList<string> Entries(string text) => [.. Entry().Matches(text).Select(match => match.Value)];

    /// <summary>Whether an entry says in the agreed words if it changes numbers; who changes some says why.</summary>
    public static bool SaysWhetherNumbersChange(string entry) => Verdict().IsMatch(entry);

    /// <summary>Whether the newest entry that names golden numbers names these.</summary>
    public static bool TellsOf(string text, string fingerprint) =>
        Entries(text).Select(entry => Renewal().Match(entry)).FirstOrDefault(match => match.Success) is { } newest
        && newest.Groups["fingerprint"].Value == fingerprint;

    [GeneratedRegex(@"^- .*(\n  .*)*", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"[Cc]hanges\s+numbers:\s+(no\b|yes,\s+because\s+\S+)")]
    private static partial Regex Verdict();

    [GeneratedRegex(@"golden\s+numbers\s+(?<fingerprint>[0-9a-f]{12})\b")]
    private static partial Regex Renewal();
}
