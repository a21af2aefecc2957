using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>One authority that bans. Several count their strikes apart; who is banned by any of them is banned.</summary>
/// <param name="ToBan">Strikes after which an account is banned.</param>
/// <param name="Recall">Share of undisclosed personas that can ever get a strike.</param>
/// <param name="DelayDays">Mean days between two strikes of an undisclosed persona.</param>
/// <param name="FalsePositive">Probability per 90 days that a human creator is banned by mistake.</param>
/// <param name="AppealDays">Days until a wrongly banned creator is back.</param>
/// <param name="Since">Day since which strikes are given.</param>
public sealed record StrikeRule(int ToBan, PerKind Recall, double DelayDays, double FalsePositive, double AppealDays, PolicyDay Since)
{
    /// <summary>First day on which no strike is given any more; none where it goes on. What came before stays.</summary>
    public PolicyDay? Until { get; init; }

    /// <summary>Share of what mandates' detectors find that is its own first strike; none where it has a detector of its own.</summary>
    public double? Shared { get; init; }
}
