using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Levers that act on money and makers. They do so from week to week, which a run of a few days does not show: their
/// proximate effects are tested in worlds of their own.
/// </summary>
internal static class EconomyLevers
{
    public static IReadOnlySet<Type> All { get; } = new HashSet<Type>
    {
        typeof(Demonetise),
        typeof(AdDisclosure),
        typeof(BrandCode),
        typeof(OperatorLiability),
        typeof(AccountVerification),
        typeof(PostingCap),
        typeof(FollowCap),
    };
}
