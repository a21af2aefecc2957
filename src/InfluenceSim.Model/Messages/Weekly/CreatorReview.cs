using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Names;

namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>What a creator learns at a week's start about its business.</summary>
/// <param name="Week">Week from the start of the warm-up.</param>
/// <param name="Income">Income of the week that ended less what its posts cost in money, in öre.</param>
/// <param name="EngagementShare">Its share of all engagement with creators over the last four weeks.</param>
/// <param name="EngagementShareBefore">The same over the four weeks before.</param>
/// <param name="Peers">How the creators whom it watches did, by number of the creator.</param>
/// <param name="Market">What human creators offer on average, which a persona may imitate.</param>
public sealed record CreatorReview(
    int Week,
    long Income,
    double EngagementShare,
    double EngagementShareBefore,
    IReadOnlyList<PeerWeek> Peers,
    MarketOffer Market)
{
    /// <summary>What levers that are not ours state this week (<see cref="Policies.Rules.Own"/>).</summary>
    public ByName<double> OwnRules { get; init; } = new();
}

/// <summary>How a watched creator did.</summary>
/// <param name="Creator">Number of the creator.</param>
/// <param name="Growth">Engagement of the last four weeks over that of the four before; 1 where there is nothing to compare.</param>
/// <param name="Topic">Topic of its best post of the week.</param>
/// <param name="Style">Style of that post.</param>
public readonly record struct PeerWeek(CreatorId Creator, double Growth, byte Topic, byte Style);

/// <summary>Means over the active human creators.</summary>
/// <param name="Authenticity">Mean authenticity, 0 to 1.</param>
/// <param name="Usefulness">Mean shift of usefulness.</param>
/// <param name="Income">Mean income of the last week, likewise, in öre.</param>
public readonly record struct MarketOffer(double Authenticity, double Usefulness, double Income);
