using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>What the market learns at a week's start.</summary>
/// <param name="Week">Week from the start of the warm-up.</param>
/// <param name="Rules">Rules in force.</param>
/// <param name="Creators">The week that ended, by number of the creator.</param>
/// <param name="Offers">What each creator offers from now on, by number.</param>
/// <param name="Plans">What operators did at the last week's start, by number of the operator; empty in the first week.</param>
/// <param name="TrustHuman">Mean trust of users in human creators, 0 to 1.</param>
/// <param name="TrustAi">Mean trust of users in AI creators, 0 to 1.</param>
public sealed record MarketBrief(
    int Week,
    Rules Rules,
    IReadOnlyList<CreatorWeek> Creators,
    IReadOnlyList<CreatorOffer> Offers,
    IReadOnlyList<OperatorPlan> Plans,
    double TrustHuman,
    double TrustAi);
