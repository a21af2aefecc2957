using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Newest first, whatever the scenario's feed. It has no strength: a ramp does not soften it.</summary>
[Meaning("Newest first, whatever the scenario's feed.")]
public sealed record ChronologicalFeed : Policy
{
    internal override Rules Apply(Rules rules, double strength, int day) => rules with { Chronological = true };
}
