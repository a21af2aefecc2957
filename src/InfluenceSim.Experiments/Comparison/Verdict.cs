using System.Text.Json.Serialization;

namespace InfluenceSim.Experiments.Comparison;

/// <summary>What a paired difference showed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>The interval lies above zero.</summary>
    Raised,

    /// <summary>The interval lies below zero.</summary>
    Lowered,

    /// <summary>The interval holds zero.</summary>
    NoDifferenceShown,

    /// <summary>Every pair is equal, and so are the runs to the last bit: the arm does nothing in this world.</summary>
    ExactlyNoDifference,

    /// <summary>Too few pairs to tell: fewer than three, or equal differences that chance makes too often.</summary>
    TooFewReplicates,

    /// <summary>No replicate has the value in both arms.</summary>
    NotMeasured,

    /// <summary>Every pair is equal, though the runs differ: what is rare may be in the next ones.</summary>
    NoneSeen,
}
