using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Commands;

/// <summary>What is told of a graph that was read from a file.</summary>
internal static class GraphNotes
{
    /// <summary>Says what was read and left out; nothing where the scenario names no file.</summary>
    public static async Task WriteReadingAsync(Scenario scenario, TextWriter writer)
    {
        if (scenario.Graph is { } graph)
        {
            await writer.WriteLineAsync($"{scenario.Parameters.Network.File}: {graph.Reading}");
        }
    }

    /// <summary>Says what in the file is probably a mistake.</summary>
    public static async Task WriteWarningsAsync(Scenario scenario, TextWriter writer)
    {
        foreach (string warning in scenario.Graph?.Reading.Warnings ?? [])
        {
            await writer.WriteLineAsync($"{scenario.Parameters.Network.File}: warning: {warning}");
        }
    }
}
