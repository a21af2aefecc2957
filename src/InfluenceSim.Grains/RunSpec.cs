using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains;

/// <summary>Everything that a run is made from. Immutable: it is shared by all grains of the run.</summary>
[Immutable]
public sealed record RunSpec
{
    /// <summary>Unique in the cluster; no '/', which joins it to the number of a part.</summary>
    public required string RunId { get; init; }

    /// <summary>Name of the scenario, if there is one.</summary>
    public string? Scenario { get; init; }

    /// <summary>Name of the arm.</summary>
    public string Arm { get; init; } = "none";

    /// <summary>Replicate, from 0.</summary>
    public int Replicate { get; init; }

    /// <summary>Seed from which the replicate's key is derived.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The world.</summary>
    public SimulationParameters Parameters { get; init; } = new();

    /// <summary>Dated levers.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = [];

    /// <summary>Human users per grain; 0 is all in one. It never changes a result.</summary>
    public int UsersPerGrain { get; init; }

    /// <summary>Edges among users where the graph is a file.</summary>
    public UserEdges? UserEdges { get; init; }

    /// <summary>
    /// Fingerprint of the measures that whoever made this knows; a silo that knows others refuses the run. Null where nobody minds.
    /// </summary>
    public string? Measures { get; init; }

    /// <summary>What observers are told.</summary>
    public RunIdentity Identity => new(RunId, Scenario, Arm, Replicate);

    /// <summary>Key of all draws.</summary>
    internal ReplicateKey Key => ReplicateKey.Of(Seed, Replicate);
}
