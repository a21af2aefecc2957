using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Web.Challenge;

/// <summary>
/// What each rule costs a class that plays the regulator, in points of its budget: how much work and resistance it takes to have it, as we
/// judge it for teaching. The page says why of each. A rule is paid for once, however strong it is and however long it holds.
/// </summary>
internal static class RulePrices
{
    /// <summary>The price of a rule that is not in the list.</summary>
    public const int OfOthers = 3;

    /// <summary>Prices by lever. Who plays a persona buys no rule.</summary>
    public static IReadOnlyDictionary<Type, int> Known { get; } = new Dictionary<Type, int>
    {
        [typeof(VoluntaryLabelling)] = 1,
        [typeof(AdDisclosure)] = 1,
        [typeof(ReplyDisclosure)] = 1,
        [typeof(ReshareFriction)] = 1,
        [typeof(FollowCap)] = 1,
        [typeof(PostingCap)] = 2,
        [typeof(Downrank)] = 2,
        [typeof(OutOfNetworkCap)] = 2,
        [typeof(CircuitBreaker)] = 2,
        [typeof(Demonetise)] = 2,
        [typeof(BrandCode)] = 2,
        [typeof(FactCheckLabels)] = 3,
        [typeof(Removal)] = 3,
        [typeof(ChronologicalFeed)] = 3,
        [typeof(LiteracyCampaign)] = 3,
        [typeof(OperatorLiability)] = 3,
        [typeof(StrikesAndBans)] = 3,
        [typeof(MandatoryLabelling)] = 4,
        [typeof(Provenance)] = 4,
        [typeof(AccountVerification)] = 4,
        [typeof(GivenPlan)] = 0,
    };

    /// <summary>The price of a lever.</summary>
    public static int Of(Type lever) => Known.GetValueOrDefault(lever, OfOthers);

    /// <summary>What a world's rules cost together: what held for a while is paid for too.</summary>
    public static int Of(IEnumerable<Policy> rules) => rules.Select(rule => rule.GetType()).Distinct().Sum(Of);
}
