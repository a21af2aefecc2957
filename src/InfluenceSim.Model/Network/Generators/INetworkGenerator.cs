using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>
/// Makes the follow graph among human users at tick 0. Who follows which creator is not its business. A pure function of what it is
/// given, since every silo makes the graph by itself.
/// </summary>
/// <remarks>
/// A generator of one's own is a class with a constructor without parameters; the properties that can be set are its parameters.
/// </remarks>
public interface INetworkGenerator
{
    /// <summary>Adds the follows.</summary>
    /// <param name="graph">Who there is, and where the follows go.</param>
    void AddLinks(UserGraph graph);

    /// <summary>What of the stated it cannot give. A world of such parameters is refused.</summary>
    /// <param name="parameters">The world's parameters.</param>
    /// <returns>None, unless it says so.</returns>
    IEnumerable<Unattainable> CannotGive(SimulationParameters parameters) => [];
}
