using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>A cap on the share of items that come from the recommender.</summary>
[Meaning("A cap on the share of items that come from the recommender.")]
public sealed record OutOfNetworkCap : Policy
{
    /// <summary>Greatest share of recommended items.</summary>
    [Parameter("share", 0, 1, "Meta, Widely Viewed Content reports (0.10 to 0.40 today)"), Meaning("Greatest share of recommended items.")]
    public double Share { get; init; } = 0.05;

    internal override Rules Apply(Rules rules, double strength, int day) =>
        rules with { OutOfNetworkCap = Math.Min(rules.OutOfNetworkCap, 1 - (strength * (1 - Share))) };
}
