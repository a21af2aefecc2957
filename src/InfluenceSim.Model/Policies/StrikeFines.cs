using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>
/// Fines for each strike of a persona, in kr, by who answers. Each party has its own: whom one lever holds liable stays so
/// whatever another says, in any order.
/// </summary>
/// <param name="Operator">On the operator.</param>
/// <param name="Brand">On the brand.</param>
/// <param name="Platform">On the platform.</param>
public readonly record struct StrikeFines(PerKind Operator, PerKind Brand, PerKind Platform)
{
    /// <summary>The fines on one party.</summary>
    /// <param name="party">Who answers.</param>
    /// <returns>The fines by kind of persona.</returns>
    public PerKind On(LiableParty party) => party switch
    {
        LiableParty.Operator => Operator,
        LiableParty.Brand => Brand,
        LiableParty.Platform => Platform,
        _ => throw new ArgumentOutOfRangeException(nameof(party), party, "unknown party"),
    };

    /// <summary>Fines on one party only, alike for all kinds.</summary>
    internal static StrikeFines Of(LiableParty party, double fine) => default(StrikeFines).AtLeast(party, PersonaScope.All, fine);

    /// <summary>Raised to a fine at least on one party, where the scope applies.</summary>
    internal StrikeFines AtLeast(LiableParty party, PersonaScope scope, double fine)
    {
        PerKind raised = On(party).AtLeast(scope, fine);
        return party switch
        {
            LiableParty.Operator => this with { Operator = raised },
            LiableParty.Brand => this with { Brand = raised },
            LiableParty.Platform => this with { Platform = raised },
            _ => throw new ArgumentOutOfRangeException(nameof(party), party, "unknown party"),
        };
    }
}
