using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("A cap on the share of items that come from the recommender.")]
[Lever(
    ramps: "the way from the feed's own share down to the cap",
    composes: "the smaller cap",
    example: "outOfNetworkCap: { share: 5%, ramp: 10d }",
    Group = LeverGroup.Feed)]
public sealed record OutOfNetworkCap : Policy
{
    [Parameter("share", 0, 1, "Meta, Widely Viewed Content reports (0.10 to 0.40 today)"), Meaning("Greatest share of recommended items.")]
    public double Share { get; init; } = 0.05;

    // A cap that nothing can be above is none.
    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        Share >= 1 ? rules : rules with { RecommenderCaps = [.. rules.RecommenderCaps, new RecommenderCap(Share, strength)] };
}
