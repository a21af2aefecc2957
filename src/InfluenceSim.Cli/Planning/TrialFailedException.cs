using InfluenceSim.Experiments;

namespace InfluenceSim.Cli.Planning;

/// <summary>A run of a trial failed, as one of the whole probably would.</summary>
internal sealed class TrialFailedException(RunFailure failure)
    : Exception($"the trial failed: arm {failure.Arm}, replicate {failure.Replicate}: {failure.Reason}");
