using InfluenceSim.Model.Policies;

namespace InfluenceSim.Grains;

/// <summary>Dated levers on their way to a run.</summary>
/// <param name="Policies">Levers in the order in which they compose.</param>
[Immutable]
public sealed record PolicySet(IReadOnlyList<Policy> Policies);
