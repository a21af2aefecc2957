namespace InfluenceSim.Grains;

/// <summary>What it cost to save a run's state.</summary>
/// <param name="Bytes">Size of the state.</param>
/// <param name="Duration">Wall-clock time.</param>
public readonly record struct CheckpointCost(long Bytes, TimeSpan Duration);
