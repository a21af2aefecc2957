namespace InfluenceSim.Grains;

/// <summary>What a tick cost.</summary>
/// <param name="Duration">Wall-clock time from the first call to the last answer merged.</param>
/// <param name="GrainCalls">Calls to parts of the run and to relays of silos.</param>
public readonly record struct TickCost(TimeSpan Duration, long GrainCalls);
