namespace InfluenceSim.Model.Policies;

/// <summary>Under which heading a reader looks for a lever.</summary>
public enum LeverGroup
{
    /// <summary>Under none of the others.</summary>
    Other,

    /// <summary>Whether people learn that a creator is an AI.</summary>
    Labels,

    /// <summary>What the feed shows.</summary>
    Feed,

    /// <summary>False claims, and how they spread.</summary>
    Claims,

    /// <summary>What accounts may do.</summary>
    Accounts,

    /// <summary>Who earns, and who pays.</summary>
    Money,
}
