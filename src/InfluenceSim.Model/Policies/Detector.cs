using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>What a mandate uses to find undisclosed personas. Several find what any of them finds.</summary>
/// <param name="Recall">Share of undisclosed personas that it can ever find.</param>
/// <param name="DelayDays">Mean delay in days.</param>
/// <param name="FalsePositive">Probability per 90 days that a human creator is labelled by mistake.</param>
/// <param name="Since">Day since which it looks.</param>
public sealed record Detector(PerKind Recall, double DelayDays, double FalsePositive, PolicyDay Since)
{
    /// <summary>Whether it leaves personas alone that are wholly fictional.</summary>
    public bool SparesFictional { get; init; }

    /// <summary>Whether it looks at sponsored posts alone, and labels these alone.</summary>
    public bool SeesAdsOnly { get; init; }

    /// <summary>First day on which it looked no more; none where it goes on.</summary>
    public PolicyDay? Until { get; init; }

    /// <summary>Of one that looks no more: share of personas that disclosed while it did, and had nothing to be found.</summary>
    public PerKind Disclosed { get; init; }
}
