namespace InfluenceSim.Model.Economy.Money;

/// <summary>What a party owes since a charge that it could not pay.</summary>
/// <param name="Creditor">Index of the creditor's account.</param>
/// <param name="Amount">Öre, above 0.</param>
/// <param name="Purpose">What the charge was for.</param>
internal readonly record struct Debt(int Creditor, PaymentPurpose Purpose, long Amount);
