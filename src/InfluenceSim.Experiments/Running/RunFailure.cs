namespace InfluenceSim.Experiments;

/// <summary>A run that failed; the others of its experiment went on.</summary>
/// <param name="Arm">Arm's name.</param>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Reason">What went wrong.</param>
public sealed record RunFailure(string Arm, int Replicate, string Reason);
