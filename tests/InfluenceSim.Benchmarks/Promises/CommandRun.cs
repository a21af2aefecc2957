using InfluenceSim.Results;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Benchmarks.Promises;

/// <summary>A scenario that was run through the command as built.</summary>
/// <param name="Command">How the command ended, and what the whole of it took.</param>
/// <param name="Manifest">What its run folder says; null where the command failed.</param>
internal sealed record CommandRun(Child Command, RunManifest? Manifest)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    /// <summary>The manifest of a run that must not fail.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public RunManifest Finished =>
        Manifest ?? throw new InvalidOperationException($"a run ended with exit code {Command.ExitCode}: no time of it compares");

    /// <summary>Runs a scenario.</summary>
    /// <param name="checkout">Where the command is built.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="variables">Variables of its environment.</param>
    public static async Task<CommandRun> OfAsync(
        string checkout, Scenario scenario, params IReadOnlyList<(string Name, string Value)> variables)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-scenario-");
        try
        {
            string file = Path.Combine(folder.FullName, $"{scenario.Name}.yaml");
            await File.WriteAllTextAsync(file, ScenarioWriter.Resolved(scenario));
            return await OfAsync(checkout, file, variables);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs the scenario of a file.</summary>
    /// <param name="checkout">Where the command is built.</param>
    /// <param name="file">The file.</param>
    /// <param name="variables">Variables of its environment.</param>
    public static async Task<CommandRun> OfAsync(
        string checkout, string file, params IReadOnlyList<(string Name, string Value)> variables)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("influencesim-run-");
        try
        {
            string place = Path.Combine(folder.FullName, "run");
            Child command = await Child.RunAsync(
                checkout, Patience, variables, "dotnet", Checkout.DotnetRun("run", file, "--quiet", "--out", place));
            return new CommandRun(command, command.ExitCode == 0 ? RunFolderReader.Open(place).Manifest : null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
