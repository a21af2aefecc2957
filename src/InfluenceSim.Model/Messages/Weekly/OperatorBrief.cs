using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>What an operator learns at a week's start.</summary>
/// <param name="Operator">Number of the operator.</param>
/// <param name="Week">Week from the start of the warm-up.</param>
/// <param name="Rules">Rules in force.</param>
/// <param name="Account">Its money.</param>
/// <param name="Personas">Its personas, those not launched yet too, by number of the creator.</param>
/// <param name="Commissions">
/// Orders of brands that are paid and not delivered yet, the week's own among them; the market alone remembers them.
/// </param>
public sealed record OperatorBrief(
    int Operator,
    int Week,
    Rules Rules,
    OperatorAccount Account,
    IReadOnlyList<PersonaWeek> Personas,
    IReadOnlyList<Commission> Commissions);

/// <summary>One persona's week, as its operator sees it.</summary>
/// <param name="Creator">Number of the creator.</param>
/// <param name="Income">Income of the week, in öre.</param>
/// <param name="Cost">Cost of its posts, in öre.</param>
/// <param name="Audience">Followers.</param>
/// <param name="Strikes">Times that it was newly found undisclosed or struck in the week.</param>
/// <param name="IsBanned">Whether the platform has banned it.</param>
public readonly record struct PersonaWeek(CreatorId Creator, long Income, long Cost, int Audience, int Strikes, bool IsBanned);
