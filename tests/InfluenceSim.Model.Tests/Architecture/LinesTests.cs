namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>Lines can be read without scrolling: code, scripts and the prose of the documents.</summary>
public sealed class LinesTests
{
    private const int Longest = 140;

    private static readonly string[] Code = [".cs", ".ts", ".css", ".mjs", ".csproj", ".props", ".targets", ".editorconfig", ""];

    private static readonly string[] NotOurs = ["bin", "obj", "runs", "node_modules", "dist"];

    // The command that prints a table wraps none of its text.
    private static readonly string[] Printed = ["src/InfluenceSim.Model/Parameters.md", "src/InfluenceSim.Model/Measures.md"];

    private static readonly string[] Folders = ["src", "tests", ".ci", "scenarios", "dashboards"];

    [Fact]
    public void No_line_is_too_long()
    {
        (string Path, string[] Lines)[] files = [.. Files().Select(file => (file, File.ReadAllLines(Path.Combine(Solution.Folder, file))))];

        Assert.Contains(files, file => file.Path == "README.md");
        Assert.Contains(files, file => file.Path == "tests/run");
        string[] tooLong = [.. files.SelectMany(file => TooLong(file.Path, file.Lines))];
        Assert.True(tooLong.Length == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public void A_long_line_is_found_but_in_a_table_or_in_what_a_command_printed()
    {
        string words = string.Join(' ', Enumerable.Repeat("word", Longest / 4));

        Assert.Equal(["x.cs:2"], TooLong("x.cs", ["class X;", "// " + words]));
        Assert.Equal(["x.md:1", "x.md:6"], TooLong("x.md", [words, "| " + words, "```", words, "```", words]));
        Assert.Empty(TooLong("x.cs", [new string('x', Longest)]));
    }

    private static IEnumerable<string> Files() =>
        from file in Directory.GetFiles(Solution.Folder).Concat(Folders.SelectMany(Below))
        let path = Path.GetRelativePath(Solution.Folder, file).Replace('\\', '/')
        where (Code.Contains(Path.GetExtension(path)) || path.EndsWith(".md", StringComparison.Ordinal))
            && !path.Split('/').Any(NotOurs.Contains)
            && !Printed.Contains(path)
        select path;

    private static string[] Below(string folder) =>
        Directory.GetFiles(Path.Combine(Solution.Folder, folder), "*", SearchOption.AllDirectories);

    private static IEnumerable<string> TooLong(string path, string[] lines)
    {
        bool isDocument = path.EndsWith(".md", StringComparison.Ordinal);
        bool isPrinted = false;
        foreach ((int at, string line) in lines.Index())
        {
            isPrinted ^= isDocument && line.StartsWith("```", StringComparison.Ordinal);
            bool isTable = isDocument && line.StartsWith('|');
            if (line.Length > Longest && !isPrinted && !isTable)
            {
                yield return $"{path}:{at + 1}";
            }
        }
    }
}
