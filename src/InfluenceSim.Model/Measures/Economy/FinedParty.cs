namespace InfluenceSim.Model.Measures.Economy;

/// <summary>Parties that can be fined.</summary>
public enum FinedParty
{
    /// <summary>Operators of personas.</summary>
    Operator,

    /// <summary>Brands.</summary>
    Brand,

    /// <summary>The platform.</summary>
    Platform,

    /// <summary>Human creators.</summary>
    Creator,
}
