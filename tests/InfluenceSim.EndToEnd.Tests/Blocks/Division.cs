using System.Security.Cryptography;
using InfluenceSim.EndToEnd.Tests.Golden;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Results;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace InfluenceSim.EndToEnd.Tests.Blocks;

/// <summary>How a run is divided: over silos that serialise what passes between them, and into grains of some users.</summary>
/// <param name="Silos">Silos, all of this process.</param>
/// <param name="UsersPerGrain">As a scenario spells it.</param>
internal sealed record Division(short Silos, string UsersPerGrain)
{
    private static readonly string[] Tables = [RunFolderFiles.MeasuresCsv, RunFolderFiles.CascadesCsv];

    // Few people and days, since one grain per person costs a call per person and hour; weeks, where there is an economy.
    private static readonly (string Scenario, string[] Smaller)[] Scenarios =
    [
        ("claims", ["population.users=80", "network.userFollows=8", "horizon=4d"]),
        ("economy", ["population.users=60", "network.userFollows=8", "warmUp=7d", "horizon=8d"]),
    ];

    /// <summary>One grain per person, a few, and one for all; on one silo and on three.</summary>
    public static IReadOnlyList<Division> All { get; } =
        [.. from silos in (short[])[1, 3] from users in (string[])["1", "7", "all"] select new Division(silos, users)];

    /// <summary>Each table of each scenario with its number of rows and its SHA-256.</summary>
    public async Task<string> RunAsync()
    {
        var recorder = new RunRecorder();
        var builder = new InProcessTestClusterBuilder(Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => host.Logging.ClearProviders());
        builder.ConfigureSilo((_, silo) => silo.AddInfluenceSimGrains().Services.AddSingleton<IRunObserver>(recorder));
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        using var folder = new TemporaryFolder();
        var lines = new List<string>();
        foreach ((string name, string[] smaller) in Scenarios)
        {
            Scenario scenario = ScenarioReader.Read(
                GoldenRecord.ScenarioFile(name), [.. smaller, "replicates=1", $"execution.usersPerGrain={UsersPerGrain}"]);
            ExperimentResult result = await new ExperimentRunner(cluster.Client, recorder).RunAsync(scenario);
            Assert.True(result.Complete, string.Join('\n', result.Failures));
            string place = Path.Combine(folder.Root, name);
            var content = new RunFolderContent { Result = result, ScenarioText = "", StartedAt = DateTimeOffset.UnixEpoch };
            await RunFolder.WriteAsync(place, content);
            lines.AddRange(Tables.Select(table => $"{name} {Describe(Path.Combine(place, table))}"));
        }

        return string.Join('\n', lines);
    }

    private static string Describe(string file)
    {
        int rows = File.ReadLines(file).Count() - 1;
        Assert.True(rows > 0, $"{file} is empty");
        return $"{Path.GetFileName(file)} {rows} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}";
    }
}
