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
}
