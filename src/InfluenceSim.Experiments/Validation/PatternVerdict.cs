using System.Text.Json.Serialization;

namespace InfluenceSim.Experiments.Validation;

/// <summary>What a measured pattern says about the model.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PatternVerdict>))]
public enum PatternVerdict
{
    /// <summary>The mean lies in the range.</summary>
    Holds,

    /// <summary>The mean lies outside the range.</summary>
    DoesNotHold,

    /// <summary>Too few events for the statistic: neither holds nor fails.</summary>
    TooFewToTest,
}
