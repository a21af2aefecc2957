namespace InfluenceSim.Grains;

/// <summary>Which run an observer is told of.</summary>
/// <param name="RunId">Id of the run.</param>
/// <param name="Scenario">Name of the scenario, if there is one.</param>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Replicate">Replicate, from 0.</param>
public sealed record RunIdentity(string RunId, string? Scenario, string Arm, int Replicate);
