using System.Security.Cryptography;
using System.Text;
using InfluenceSim.Results;

namespace InfluenceSim.EndToEnd.Tests.Golden;

/// <summary>
/// What is kept of a golden scenario's run: a line per run with its digest, and a line per table with its SHA-256. It stands beside the
/// scenario, in a file of the scenario's name.
/// </summary>
internal static class GoldenRecord
{
    private const string Extension = ".golden";
    private const int FingerprintLength = 12;
    private static readonly string[] Tables = [RunFolderFiles.MeasuresCsv, RunFolderFiles.CascadesCsv, RunFolderFiles.ComparisonCsv];

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "golden");

    /// <summary>Every golden scenario, by name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    public static string ScenarioFile(string name) => Path.Combine(Folder, name + ".yaml");

    public static string Kept(string name) => File.ReadAllText(FileOf(name));

    public static void Keep(string name, string record) => File.WriteAllText(FileOf(name), record);

    /// <summary>Runs a golden scenario through the command and gives its record.</summary>
    public static async Task<string> RunAsync(string name, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string target = Path.Combine(folder.Root, "run");
        (await Command.RunAsync(["run", ScenarioFile(name), "--out", target, "--quiet", .. more])).Succeeded();
        return Of(target);
    }

    /// <summary>The record of a run folder.</summary>
    public static string Of(string folder)
    {
        string[] lines =
            [.. RunFolders.Digests(folder), .. Tables.Select(table => $"{table} {Sha256(File.ReadAllBytes(Path.Combine(folder, table)))}")];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>What stands for all golden numbers in the changelog: the first digits of the SHA-256 over their files, by name.</summary>
    public static string Fingerprint(IEnumerable<string> records) =>
        Sha256(Encoding.UTF8.GetBytes(string.Concat(records)))[..FingerprintLength];

    private static string FileOf(string name) => Path.Combine(Folder, name + Extension);

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
