using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Which posts a circuit breaker watches.</summary>
public enum BreakerTarget
{
    [Meaning("Every post, whatever it says.")]
    All,

    [Meaning("Posts that carry a false claim.")]
    Claims,
}
