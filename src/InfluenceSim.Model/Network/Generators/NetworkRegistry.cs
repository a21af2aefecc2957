using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>The generators that a scenario may name. A new one is one class in this folder and one line here.</summary>
public static class NetworkRegistry
{
    /// <summary>Names in a scenario file, with their classes.</summary>
    public static IReadOnlyList<KeyValuePair<string, Type>> Generators { get; } =
    [
        new(GraphKind.Configuration, typeof(ConfigurationGraph)),
        new(GraphKind.ErdosRenyi, typeof(ErdosRenyiGraph)),
        new(GraphKind.BarabasiAlbert, typeof(BarabasiAlbertGraph)),
        new(GraphKind.WattsStrogatz, typeof(WattsStrogatzGraph)),
        new(GraphKind.StochasticBlock, typeof(StochasticBlockGraph)),
        new(GraphKind.File, typeof(FileGraph)),
    ];

    /// <summary>What of the stated the named generator cannot give.</summary>
    /// <param name="parameters">A world's parameters, with a known generator.</param>
    /// <returns>None where the graph will be as stated.</returns>
    public static IReadOnlyList<Unattainable> CannotGive(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return [.. Of(parameters.Network).CannotGive(parameters)];
    }

    /// <summary>The generator that the parameters name.</summary>
    internal static INetworkGenerator Of(NetworkParameters network) =>
        PartNames.Find<INetworkGenerator>("kind of graph", network.Kind, Generators, network.Own);
}
