using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>What the platform lets a creator earn.</summary>
internal static class Monetisation
{
    /// <summary>Share of campaigns and ad money that creators whom the rules take for a class keep.</summary>
    public static double Kept(CreatorClass ruledAs, bool isDisclosed, EconomyRules rules)
    {
        double kept = 1 - rules.DemonetisedAi.For(ruledAs);
        return isDisclosed ? kept : kept * (1 - rules.DemonetisedUndisclosed.For(ruledAs));
    }
}
