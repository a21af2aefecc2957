namespace InfluenceSim.Model.Policies;

/// <summary>One circuit breaker. A post is held back while any of them holds it back.</summary>
/// <param name="Target">Which posts it watches.</param>
/// <param name="Threshold">Re-shares beyond which it holds a post back.</param>
/// <param name="Window">Hours over which re-shares are counted.</param>
/// <param name="Hours">Hours for which it holds a post back.</param>
public sealed record BreakerRule(BreakerTarget Target, double Threshold, int Window, int Hours);
