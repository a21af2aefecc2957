using System.Text.RegularExpressions;

namespace InfluenceSim.Cli.Tests;

/// <summary>The documents are what the commands print, lead where they say, and stay short.</summary>
public sealed partial class DocumentsTests
{
    private const int LongestReadme = 150;

    public static TheoryData<string> Documents { get; } =
        [.. new[] { "", "dashboards", "scenarios", "scenarios/data", "src", "src/*", "tests", "tests/*" }
            .SelectMany(folder => Folders(folder))
            .SelectMany(folder => Directory.GetFiles(folder, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("parameters", "Parameters.md")]
    [InlineData("measures", "Measures.md")]
    public async Task The_shipped_table_is_the_commands_own_output(string command, string file)
    {
        Command printed = (await Command.RunAsync(command, "--markdown")).Succeeded();

        string shipped = File.ReadAllText(Path.Combine(Repository.Root, "src", "InfluenceSim.Model", file));
        Assert.True(shipped == printed.Output, $"Renew it: influencesim {command} --markdown > src/InfluenceSim.Model/{file}");
        Assert.Contains($"influencesim {command} --markdown > src/InfluenceSim.Model/{file}", shipped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_also_printed_as_text()
    {
        string[] lines = (await Command.RunAsync("parameters")).Succeeded().Output.Split('\n');

        Assert.Matches(
            "^feed\\.tau +100 +1 to 1000 +h +calibrated$",
            Assert.Single(lines, line => line.StartsWith("feed.tau ", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("mandatoryLabelling: compliance ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_is_short() =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, LongestReadme);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file_and_to_a_heading_of_it(string document)
    {
        string path = Path.Combine(Repository.Root, document);
        Assert.All(
            Link()
                .Matches(File.ReadAllText(path))
                .Select(link => link.Groups[1].Value)
                .Where(target => !target.Contains("://", StringComparison.Ordinal)),
            target =>
            {
                string[] parts = target.Split('#');
                string file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
                Assert.True(Path.Exists(file), $"{target} is not there");
                Assert.True(parts.Length == 1 || Anchors(file).Contains(parts[1]), $"{target} names no heading");
            });
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_command_of_a_document_is_one(string document)
    {
        string help = (await Command.RunAsync("--help")).Succeeded().Output;
        string[] commands = [.. ListedCommand().Matches(help.Split("Commands:")[1]).Select(command => command.Groups[1].Value)];
        Assert.Contains("validate-model", commands);

        Assert.All(
            UsedCommand().Matches(File.ReadAllText(Path.Combine(Repository.Root, document))).Select(used => used.Groups[1].Value),
            used => Assert.Contains(used, commands));
    }

    [Fact]
    public void The_version_to_cite_is_the_versions_own()
    {
        string stated = Assert.Single(
            File.ReadLines(Path.Combine(Repository.Root, "CITATION.cff")),
            line => line.StartsWith("version: ", StringComparison.Ordinal));

        Assert.Equal($"version: {typeof(CommandLine).Assembly.GetName().Version!.ToString(3)}", stated);
    }

    private static string[] Folders(string name) => name.EndsWith("/*", StringComparison.Ordinal)
        ? Directory.GetDirectories(Path.Combine(Repository.Root, name[..^2]))
        : [Path.Combine(Repository.Root, name)];

    /// <summary>What may follow the # of a link: the headings in lower case, blanks as hyphens, without punctuation.</summary>
    private static HashSet<string> Anchors(string file) =>
        [.. File.ReadLines(file)
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"^  ([a-z-]+)(?: |$)", RegexOptions.Multiline)]
    private static partial Regex ListedCommand();

    [GeneratedRegex(@"(?:\binfluencesim|src/InfluenceSim\.Cli --) ([a-z][a-z-]*)")]
    private static partial Regex UsedCommand();
}
