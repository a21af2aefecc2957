using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// Who says of itself that it is made by AI. One draw per account decides, so that arms nest: who discloses under a weak rule does so
/// under every stronger one.
/// </summary>
internal static class Disclosure
{
    /// <summary>Whether a persona's maker discloses at a given share.</summary>
    public static bool IsSelfDisclosed(World world, CreatorId creator, double share) =>
        world.Creators[creator].IsAi && Complies(world, creator, share);

    /// <summary>Whether what an account posts is made by AI: a persona's, and a person's with AI tools.</summary>
    public static bool IsMadeByAi(World world, CreatorId creator, CreatorStanding standing) =>
        world.Creators[creator].IsAi || standing.UsesAi;

    /// <summary>Whether an account is of a persona that is like no person that there is. A person with AI tools is like itself.</summary>
    public static bool IsFictional(World world, CreatorId creator) => world.Creators[creator].IsAi
        && world.Draws.Fictional(world.CreatorKeys[creator]).Chance(world.Parameters.Creators.Fictional);

    /// <summary>Whether an account that AI makes posts for says so of all its posts under the rules.</summary>
    public static bool Discloses(World world, CreatorId creator, CreatorStanding standing, Rules rules) =>
        Discloses(world, creator, standing, rules.Disclosure, rules.DisclosureUnlessFictional);

    /// <summary>Whether it says so of its sponsored posts, where it does not of all.</summary>
    public static bool DisclosesAds(World world, CreatorId creator, CreatorStanding standing, Rules rules) =>
        Discloses(world, creator, standing, rules.AdLabels, rules.AdLabelsUnlessFictional);

    /// <summary>Whether it does where a share of each kind do.</summary>
    public static bool Discloses(World world, CreatorId creator, CreatorStanding standing, PerKind shares) =>
        Discloses(world, creator, standing, shares, default);

    private static bool Discloses(
        World world, CreatorId creator, CreatorStanding standing, PerKind shares, PerKind sharesUnlessFictional)
    {
        CreatorClass duty = world.Creators[creator].RuledAs(standing.UsesAi);
        double share = shares.For(duty);
        double ofOthers = sharesUnlessFictional.For(duty);
        return IsMadeByAi(world, creator, standing)
            && Complies(world, creator, ofOthers > share && !IsFictional(world, creator) ? ofOthers : share);
    }

    private static bool Complies(World world, CreatorId creator, double share) =>
        !world.Creators[creator].Evades
        && world.Draws.Account(world.CreatorKeys[creator]).Discloses.Chance(share);
}
