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

    /// <summary>Every pair is equal.</summary>
    ExactlyNoDifference,

    /// <summary>One pair gives no interval.</summary>
    TooFewReplicates,

    /// <summary>No replicate has the value in both arms.</summary>
    NotMeasured,
}
