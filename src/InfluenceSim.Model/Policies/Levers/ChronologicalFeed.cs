using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("Newest first, whatever the scenario's feed.")]
[Lever(
    ramps: "the share of users whose feed it is, each from a day of its own",
    composes: "the greater share of users",
    example: "chronologicalFeed: { from: 7d, ramp: 14d }")]
public sealed record ChronologicalFeed : Policy
{
    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        rules with { ChronologicalShare = Math.Max(rules.ChronologicalShare, strength) };
}
