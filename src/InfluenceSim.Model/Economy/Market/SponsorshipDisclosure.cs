using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Randomness;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Market;

/// <summary>Who says that a post is sponsored. One draw per account, so that arms nest: who does so under a weak rule does so under every stronger one.</summary>
internal static class SponsorshipDisclosure
{
    public static bool IsDisclosed(World world, int creator, EconomyRules rules)
    {
        double share = Math.Max(world.Parameters.Economy.Market.Sponsored.DisclosureToday, rules.AdDisclosure ?? 0);
        return Draws.Chance(world.Draws.Block(Purpose.AdDisclosure, world.CreatorKeys[creator]).W0, share);
    }

    /// <summary>How many of a creator's undisclosed sponsored posts of a week the authority finds.</summary>
    public static int Found(World world, int creator, int week, int posts, EconomyRules rules)
    {
        if (rules.AdInspection <= 0 || IsDisclosed(world, creator, rules))
        {
            return 0;
        }

        int found = 0;
        for (int post = 0; post < posts; post++)
        {
            found += Draws.Chance(world.Draws.Block(Purpose.AdInspection, world.CreatorKeys[creator], (uint)week, (uint)post).W0, rules.AdInspection) ? 1 : 0;
        }

        return found;
    }
}
