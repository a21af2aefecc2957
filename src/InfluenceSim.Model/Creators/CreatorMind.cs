using InfluenceSim.Model.Creators.Strategies;

namespace InfluenceSim.Model.Creators;

/// <summary>What a creator has learned and how it goes about its business, for whoever looks at it between two ticks.</summary>
public sealed record CreatorMind
{
    /// <summary>What a persona tries, and how that went; nothing of a person.</summary>
    public IReadOnlyList<BanditArm> Arms { get; init; } = [];

    /// <summary>A person's business; null of a persona.</summary>
    public Business? Business { get; init; }

    /// <summary>Authenticity, in [0, 1].</summary>
    public required double Authenticity { get; init; }

    /// <summary>Shift of usefulness.</summary>
    public required double Usefulness { get; init; }

    /// <summary>Posts a day in the mean, if nothing is told it and nothing caps it.</summary>
    public required double PostsPerDay { get; init; }
}

/// <summary>A topic and a style that a persona may choose, and what it knows of them from posts whose first day is over.</summary>
/// <param name="Topic">Topic.</param>
/// <param name="Style">Style.</param>
/// <param name="Impressions">Impressions of such posts.</param>
/// <param name="Rewards">Reactions that it wants.</param>
/// <param name="Mean">What it expects of an impression.</param>
/// <param name="Sd">How unsure it is: the standard deviation of what it draws to choose by.</param>
public sealed record BanditArm(int Topic, int Style, long Impressions, long Rewards, double Mean, double Sd);
