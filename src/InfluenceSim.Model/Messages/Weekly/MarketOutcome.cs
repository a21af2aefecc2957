using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Hashing;

namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>What the market settles at a week's start.</summary>
/// <param name="Week">Week from the start of the warm-up.</param>
/// <param name="Creators">
/// By number of the creator: what it earned in the week that ended, and what is booked for the one that begins.
/// </param>
/// <param name="Operators">By number of the operator.</param>
/// <param name="Commissions">Personas that brands ordered to measure and that no operator has launched yet.</param>
/// <param name="Values">Measures of the economy.</param>
/// <param name="State">Hash of the market's state and of all payments of the week.</param>
public sealed record MarketOutcome(
    int Week,
    IReadOnlyList<CreatorDeal> Creators,
    IReadOnlyList<OperatorAccount> Operators,
    IReadOnlyList<Commission> Commissions,
    EconomySurvey Values,
    Hash128 State);

/// <summary>A creator's side of the market.</summary>
/// <param name="Income">
/// Sponsorships, ad revenue and pay for claims of the week that ended, in öre; a persona's goes to its operator.
/// </param>
/// <param name="Cost">What its posts cost in money, in öre.</param>
/// <param name="SponsoredShare">Share of its posts of the coming week that are sponsored, in [0, maxShare].</param>
/// <param name="PriceIndex">Price over the market's price for its reach; demand, discount and AI's rebate make it.</param>
/// <param name="Brand">Brand that owns the persona, or -1.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct CreatorDeal(long Income, long Cost, float SponsoredShare, float PriceIndex, int Brand)
{
    /// <summary>Of the income, what brands paid, in öre.</summary>
    public long Sponsorship { get; init; }

    /// <summary>Worth of the time that its posts took a person, in öre; nobody pays it.</summary>
    public long Time { get; init; }

    /// <summary>What is left of the income when posts are paid for in money, in öre.</summary>
    public long Margin => Income - Cost;

    /// <summary>What is left when time is counted too, in öre.</summary>
    public long NetIncome => Margin - Time;
}

/// <summary>An operator's money.</summary>
/// <param name="Cash">What it has, in öre; never below 0.</param>
/// <param name="Debt">Fines and costs that it could not pay yet, in öre.</param>
public readonly record struct OperatorAccount(long Cash, long Debt);

/// <summary>A brand's order of a persona made to measure; it is paid when it is ordered.</summary>
/// <param name="Brand">Who ordered.</param>
/// <param name="Operator">Who is to make it.</param>
public readonly record struct Commission(int Brand, int Operator);
