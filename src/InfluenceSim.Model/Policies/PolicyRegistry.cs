using System.Reflection;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Model.Policies;

/// <summary>The levers a scenario may name. A new lever is one class in this folder and one line here.</summary>
public static class PolicyRegistry
{
    /// <summary>Whether a lever acts on money and makers, and so does nothing without an economy.</summary>
    /// <param name="policy">The lever.</param>
    /// <returns>Whether it needs one.</returns>
    public static bool NeedsEconomy(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.GetType().GetCustomAttribute<LeverAttribute>() is { NeedsEconomy: true }
            || policy is MandatoryLabelling { Fine: > 0 };
    }

    /// <summary>Lever's name in a scenario file, with its type.</summary>
    public static IReadOnlyDictionary<string, Type> Levers { get; } = new SortedList<string, Type>(StringComparer.Ordinal)
    {
        ["voluntaryLabelling"] = typeof(VoluntaryLabelling),
        ["mandatoryLabelling"] = typeof(MandatoryLabelling),
        ["provenance"] = typeof(Provenance),
        ["factCheckLabels"] = typeof(FactCheckLabels),
        ["downrank"] = typeof(Downrank),
        ["reshareFriction"] = typeof(ReshareFriction),
        ["literacyCampaign"] = typeof(LiteracyCampaign),
        ["chronologicalFeed"] = typeof(ChronologicalFeed),
        ["outOfNetworkCap"] = typeof(OutOfNetworkCap),
        ["strikesAndBans"] = typeof(StrikesAndBans),
        ["replyDisclosure"] = typeof(ReplyDisclosure),
        ["removal"] = typeof(Removal),
        ["circuitBreaker"] = typeof(CircuitBreaker),
        ["givenPlan"] = typeof(GivenPlan),
        ["demonetise"] = typeof(Demonetise),
        ["adDisclosure"] = typeof(AdDisclosure),
        ["brandCode"] = typeof(BrandCode),
        ["operatorLiability"] = typeof(OperatorLiability),
        ["accountVerification"] = typeof(AccountVerification),
        ["postingCap"] = typeof(PostingCap),
        ["followCap"] = typeof(FollowCap),
    };
}
