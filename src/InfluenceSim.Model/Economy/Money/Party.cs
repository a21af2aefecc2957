namespace InfluenceSim.Model.Economy.Money;

/// <summary>Who has an account in the ledger.</summary>
internal enum PartyKind
{
    /// <summary>Everyone who is not simulated; may owe without limit, so that the sum of all accounts is 0.</summary>
    Outside = 0,

    /// <summary>The state, to which fines go.</summary>
    State = 1,

    /// <summary>The platform.</summary>
    Platform = 2,

    /// <summary>A brand.</summary>
    Brand = 3,

    /// <summary>An operator of personas.</summary>
    Operator = 4,

    /// <summary>A human creator.</summary>
    Creator = 5,
}

/// <summary>A party to payments.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Number">Number within the kind.</param>
internal readonly record struct Party(PartyKind Kind, int Number)
{
    public static Party Outside => default;

    public static Party State => new(PartyKind.State, 0);

    public static Party Platform => new(PartyKind.Platform, 0);

    /// <summary>Whether its account may fall below 0.</summary>
    public bool IsUnlimited => Kind is PartyKind.Outside or PartyKind.State;

    public static Party Brand(int number) => new(PartyKind.Brand, number);

    public static Party Operator(int number) => new(PartyKind.Operator, number);

    public static Party Creator(int number) => new(PartyKind.Creator, number);
}
