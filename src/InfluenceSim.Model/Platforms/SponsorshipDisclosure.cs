using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// Who says that a post is sponsored. One draw per account, so that arms nest: who does so under a weak rule does so under every
/// stronger one.
/// </summary>
internal static class SponsorshipDisclosure
{
    public static bool IsDisclosed(World world, CreatorId creator, EconomyRules rules)
    {
        double share = rules.AdDisclosure(world.Creators[creator].Class, world.Parameters.Economy.Market.Sponsored.DisclosureToday);
        return world.Draws.AdDisclosure(world.CreatorKeys[creator]).Chance(share);
    }

    /// <summary>
    /// What a creator owes, in kr, for its undisclosed sponsored posts of a week that are found. Inspections read the same
    /// draws, and a post is fined once, so that two duties that are alike are one.
    /// </summary>
    public static double Fine(World world, CreatorId creator, int week, int posts, EconomyRules rules)
    {
        double fine = 0;
        for (int post = 0; post < posts && rules.AdDuties.Count > 0 && !IsDisclosed(world, creator, rules); post++)
        {
            Draw found = world.Draws.AdInspection(world.CreatorKeys[creator], week, post);
            fine += rules.AdDuties.Max(duty =>
                duty.Scope.Covers(world.Creators[creator].Class) && found.Chance(duty.Inspection) ? duty.Fine : 0);
        }

        return fine;
    }
}
