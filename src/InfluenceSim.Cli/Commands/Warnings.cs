using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>What is told of a scenario that can run and is probably not what was meant.</summary>
internal static class Warnings
{
    /// <summary>Says which stated keys do nothing, and what in the file of the graph is probably a mistake.</summary>
    public static async Task WriteAsync(Scenario scenario, TextWriter writer)
    {
        foreach (ScenarioWarning warning in scenario.Warnings)
        {
            await writer.WriteLineAsync(warning.ToString());
        }

        foreach (string warning in scenario.Graph?.Reading.Warnings ?? [])
        {
            await writer.WriteLineAsync($"{scenario.Parameters.Network.File}: warning: {warning}");
        }
    }
}
