namespace InfluenceSim.Model.Parameters.Parts;

/// <summary>Kinds of parts of which a researcher may bring one of their own.</summary>
public enum PartKind
{
    /// <summary>Orders a feed.</summary>
    Ranking,

    /// <summary>Makes the follow graph among users.</summary>
    Network,

    /// <summary>Answers a week of losses.</summary>
    Strategy,

    /// <summary>Changes the rules.</summary>
    Lever,
}
