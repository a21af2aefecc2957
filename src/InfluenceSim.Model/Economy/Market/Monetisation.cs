using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What the platform lets a creator earn.</summary>
internal static class Monetisation
{
    /// <summary>Share of campaigns and ad money that a creator keeps; people keep all, those with AI tools too.</summary>
    public static double Kept(CreatorProfile creator, bool isDisclosed, EconomyRules rules)
    {
        double kept = 1 - rules.DemonetisedAi.For(creator.Class);
        return isDisclosed ? kept : kept * (1 - rules.DemonetisedUndisclosed.For(creator.Class));
    }
}
