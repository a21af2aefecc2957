using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Policies;

/// <summary>One rule by which posts are taken down. A post is down as soon as any rule takes it down.</summary>
/// <param name="Target">Which posts it is about.</param>
/// <param name="Coverage">Share of these posts that it ever takes down.</param>
/// <param name="HalfLife">Hours in which half of what it takes down is down.</param>
/// <param name="FalsePositive">Share of the posts that no rule is about that it takes down by mistake, as soon as others.</param>
/// <param name="Restored">Share of these that are put back.</param>
/// <param name="AppealDays">Days until they are.</param>
/// <param name="Since">Day since which posts are taken down.</param>
public sealed record RemovalRule(
    RemovalTarget Target, double Coverage, double HalfLife, double FalsePositive, double Restored, double AppealDays, PolicyDay Since)
{
    /// <summary>Whether it is about a post.</summary>
    /// <param name="isFalse">Whether the post carries a false claim.</param>
    /// <param name="isUndisclosed">Whether AI made it and its account bears no AI label.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAbout(bool isFalse, bool isUndisclosed) =>
        (isFalse && Target != RemovalTarget.UndisclosedAi) || (isUndisclosed && Target != RemovalTarget.Claims);
}
