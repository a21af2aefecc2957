namespace InfluenceSim.Model.Economy.Market;

/// <summary>A persona that was ordered and paid, and not yet launched.</summary>
/// <param name="Brand">Who ordered.</param>
/// <param name="Operator">Who was paid.</param>
/// <param name="Week">When.</param>
internal readonly record struct PendingCommission(int Brand, int Operator, int Week);
