using InfluenceSim.Scenarios;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>Every scenario that ships runs, at about a tenth of its size or less, and its runs are whole.</summary>
[Trait("Promise", "scenarios-run")]
public sealed class ScenariosRunTests
{
    private const int Part = 10;

    /// <summary>Fewer people cannot have the network that scenarios state.</summary>
    private const int Fewest = 150;

    /// <summary>More people would show nothing more: that a million run too is measured (`promise million`).</summary>
    private const int Most = 1_000;

    public static TheoryData<string> Shipped() =>
        [.. Directory.EnumerateFiles(Repository.Scenarios, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task It_runs_at_a_tenth_of_its_size(string name)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(Repository.Scenarios, name);
        Scenario scenario = ScenarioReader.Read(file);
        string target = Path.Combine(folder.Root, "run");

        (await Command.RunAsync(["run", file, "--out", target, "--quiet", "--replicates", "1", .. Smaller(scenario)])).Succeeded();

        Assert.True(RunFolders.Whole(target).Complete);
        Assert.Equal(scenario.Arms.Count, RunFolders.Digests(target).Length);
    }

    private static string[] Smaller(Scenario scenario)
    {
        // People that come from a file stay as many as they are: there it is the days that shrink.
        if (scenario.Graph is not null)
        {
            return ["--set", "warmUp=1d", "--set", $"horizon={Math.Max(1, scenario.Parameters.Horizon / Part)}d"];
        }

        int users = scenario.Parameters.Population.Users;
        int part = Math.Max(Part, users / Most);
        return
        [
            "--set", $"population.users={Math.Max(Fewest, users / part)}",
            "--set", $"creators.influencers={Math.Max(1, scenario.Parameters.Creators.Influencers / part)}",
            "--set", $"creators.fakefluencers={Math.Max(3, scenario.Parameters.Creators.Fakefluencers / part)}",
        ];
    }
}
