using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Scenarios;

/// <summary>A validated scenario: one world, several arms, several replicates.</summary>
public sealed record Scenario
{
    /// <summary>Short name, by default the file's.</summary>
    public required string Name { get; init; }

    /// <summary>The question in one sentence.</summary>
    public string Question { get; init; } = "";

    /// <summary>Seed from which every replicate's key is derived.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of replicates; every arm runs every replicate.</summary>
    public int Replicates { get; init; } = 5;

    /// <summary>The world.</summary>
    public SimulationParameters Parameters { get; init; } = new();

    /// <summary>Policy configurations; the first is the reference.</summary>
    public IReadOnlyList<Arm> Arms { get; init; } = [new Arm("none", [])];

    /// <summary>Measures that the comparison shows; empty means the default ones.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>First day that counts for the outcomes; those of the last day are what they are.</summary>
    public PolicyDay OutcomesFrom { get; init; }

    /// <summary>How it is deployed; never changes a result.</summary>
    public ExecutionSettings Execution { get; init; } = new();

    /// <summary>The parts that it may name.</summary>
    public ModelParts Parts { get; init; } = ModelParts.Ours;

    /// <summary>The graph of people, where the scenario names a file with one.</summary>
    public EdgeList? Graph { get; init; }

    /// <summary>The ties among people of that graph.</summary>
    public UserEdges? UserEdges => Graph is { } graph ? new UserEdges(graph.Followers, graph.Followed) : null;

    /// <summary>Where it states its keys.</summary>
    public ScenarioSource Source { get; internal init; } = ScenarioSource.Nowhere;

    /// <summary>What it states and what will not be as stated, in the order of the text.</summary>
    public IReadOnlyList<ScenarioWarning> Warnings { get; init; } = [];
}

/// <summary>One policy configuration.</summary>
/// <param name="Name">Name, unique in the scenario.</param>
/// <param name="Policies">Dated levers, in the order in which they compose.</param>
public sealed record Arm(string Name, IReadOnlyList<Policy> Policies);

/// <summary>Deployment: never a model choice, never changes a result.</summary>
public sealed record ExecutionSettings
{
    /// <summary>Human users per grain; 0 leaves it to the run.</summary>
    public int UsersPerGrain { get; init; }
}
