using System.Xml.Linq;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>Arrows between the projects point one way only.</summary>
public sealed class ProjectsTests
{
    private const string Prefix = "InfluenceSim.";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Statistics"] = [],
        ["Scenarios"] = ["Model"],
        ["Grains"] = ["Model"],
        ["Experiments"] = ["Grains", "Scenarios", "Statistics", "Model"],
        ["Telemetry"] = ["Grains", "Model"],
        ["Results"] = ["Experiments", "Scenarios", "Statistics", "Model"],
        ["Web"] = ["Model", "Statistics", "Scenarios", "Grains", "Experiments", "Results", "Telemetry"],
        ["Cli"] = ["Model", "Statistics", "Scenarios", "Grains", "Experiments", "Results", "Telemetry", "Web"],
    };

    [Fact]
    public void Projects_refer_to_each_other_one_way()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Solution.Folder, "src"), "*.csproj", SearchOption.AllDirectories)];
        Assert.Contains(files, file => Path.GetFileNameWithoutExtension(file) == Prefix + "Model");
        Assert.Empty(files.SelectMany(file => Wrong(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("Model", "../InfluenceSim.Scenarios/InfluenceSim.Scenarios.csproj", "Model -> Scenarios")]
    [InlineData("Grains", "../InfluenceSim.Experiments/InfluenceSim.Experiments.csproj", "Grains -> Experiments")]
    [InlineData("Scenarios", @"..\InfluenceSim.Grains\InfluenceSim.Grains.csproj", "Scenarios -> Grains")]
    [InlineData("Telemetry", "../InfluenceSim.Results/InfluenceSim.Results.csproj", "Telemetry -> Results")]
    [InlineData("Statistics", "../InfluenceSim.Model/InfluenceSim.Model.csproj", "Statistics -> Model")]
    [InlineData("Experiments", "../InfluenceSim.Results/InfluenceSim.Results.csproj", "Experiments -> Results")]
    [InlineData("Web", "../InfluenceSim.Cli/InfluenceSim.Cli.csproj", "Web -> Cli")]
    [InlineData("Results", "../InfluenceSim.Web/InfluenceSim.Web.csproj", "Results -> Web")]
    [InlineData("Cli", "../../tests/InfluenceSim.Model.Tests/InfluenceSim.Model.Tests.csproj", "Cli -> Model.Tests")]
    [InlineData("Surprise", "../InfluenceSim.Model/InfluenceSim.Model.csproj", "Surprise")]
    public void A_wrong_arrow_is_named(string project, string reference, string expected)
    {
        string text = $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""";
        Assert.Contains(expected, Assert.Single(Wrong(Prefix + project, text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Model", "Microsoft.Orleans.Sdk", true)]
    [InlineData("Scenarios", "Microsoft.Orleans.Core.Abstractions", true)]
    [InlineData("Statistics", "Microsoft.Orleans.Client", true)]
    [InlineData("Model", "MathNet.Numerics", false)]
    [InlineData("Grains", "Microsoft.Orleans.Server", false)]
    public void The_model_the_scenarios_and_the_statistics_know_nothing_of_orleans(string project, string package, bool wrong)
    {
        string text = $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="{package}" /></ItemGroup></Project>""";
        Assert.Equal(wrong, Wrong(Prefix + project, text).Any());
    }

    /// <summary>Every arrow that a project file has and the design does not.</summary>
    private static IEnumerable<string> Wrong(string project, string text)
    {
        string name = project[Prefix.Length..];
        if (!Allowed.TryGetValue(name, out string[]? targets))
        {
            yield return $"{name} is not in the design";
            yield break;
        }

        XDocument document = XDocument.Parse(text);
        foreach (string target in Includes(document, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))[Prefix.Length..]))
        {
            if (!targets.Contains(target))
            {
                yield return $"{name} -> {target}";
            }
        }

        foreach (string package in Includes(document, "PackageReference"))
        {
            if (name is "Model" or "Scenarios" or "Statistics"
                && package.StartsWith("Microsoft.Orleans", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{name} -> package {package}";
            }
        }
    }

    private static IEnumerable<string> Includes(XDocument document, string item) =>
        document.Descendants().Where(element => element.Name.LocalName == item)
            .Select(element => element.Attribute("Include")?.Value ?? string.Empty);
}
