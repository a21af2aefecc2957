using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Feed;

/// <summary>Whose feed a policy has made chronological. Each user's draw stays, so that who has it early in a ramp keeps it.</summary>
internal static class FeedRollout
{
    public static bool IsChronological(Draws draws, Rules rules, Account user) => IsReached(draws, rules.ChronologicalShare, user);

    /// <summary>Whose chronological feed has nothing but posts of accounts that the user follows.</summary>
    public static bool IsFollowsOnly(Draws draws, Rules rules, Account user) => IsReached(draws, rules.FollowsOnlyShare, user);

    private static bool IsReached(Draws draws, double reach, Account user) => reach switch
    {
        <= 0 => false,
        >= 1 => true,
        double share => draws.ChronologicalFeed(AccountKey.Person(user).Packed).Chance(share),
    };
}
