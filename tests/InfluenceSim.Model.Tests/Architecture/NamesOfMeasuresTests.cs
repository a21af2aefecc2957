using System.Text.RegularExpressions;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>The name of a measure stands as text in its declaration only: whoever needs the measure refers to that.</summary>
[Trait("Promise", "measure-in-one-place")]
public sealed partial class NamesOfMeasuresTests
{
    private static readonly string Source = Path.Combine(Solution.Folder, "src");

    /// <summary>A ranking has a measure's name: scenarios have long known it so.</summary>
    private static readonly (string File, string Text) RankingByEngagement =
        ("InfluenceSim.Model/Parameters/FeedParameters.cs", FeedAlgorithm.Engagement);

    [Fact]
    public void Each_stands_in_one_file_and_that_among_the_measures()
    {
        (string File, string Text)[] texts =
        [
            .. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(folder => folder is "bin" or "obj"))
                .SelectMany(file => Texts(File.ReadAllText(Path.Combine(Source, file))).Select(text => (file, text)))
                .Where(text => text != RankingByEngagement),
        ];

        Assert.All(DataDictionary.All, measure =>
        {
            // A title may be the same word as its measure's name.
            string[] places = [.. texts.Where(text => NameIn(text.Text) == measure.Name).Select(text => text.File).Distinct()];
            Assert.StartsWith("InfluenceSim.Model/Measures/", Assert.Single(places), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("""Put("sessions", "all");""", "sessions")]
    [InlineData("""string[] outcomes = ["income/ai"];""", "income")]
    [InlineData("""public const string Posts = "posts7d"; // of creators""", "posts7d")]
    public void A_name_in_the_source_is_found(string line, string name) => Assert.Contains(name, Texts(line).Select(NameIn));

    [Theory]
    [InlineData("""/// <param name="sessions">Of "sessions".</param>""")]
    [InlineData("""// Counts "sessions".""")]
    [InlineData("""[Parameter("utility", 0, 1, "(C)"), Meaning("Weight.")]""")]
    public void Comments_and_units_of_parameters_name_no_measure(string line) =>
        Assert.DoesNotContain(Texts(line), text => text is "sessions" or "utility");

    private static string NameIn(string text) => text.Split('/')[0];

    private static IEnumerable<string> Texts(string source) =>
        Text().Matches(Units().Replace(Comments().Replace(source, ""), "")).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\s*//.*$|//[^""\n]*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\[Parameter\(""[^""]*""")]
    private static partial Regex Units();

    [GeneratedRegex(@"""((?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Text();
}
