using System.Text.Json.Nodes;

namespace InfluenceSim.Scenarios.Reference;

/// <summary>One setting of a lever, with what a control needs that sets it: its kind, range and choices.</summary>
/// <param name="Key">Key of the field.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Unit">Unit, as the parameter table says it.</param>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="IsOptional">Whether it may be left without a value.</param>
/// <param name="Default">Default as JSON; null where there is none.</param>
public sealed record Dial(string Key, string Meaning, string Unit, DialKind Kind, bool IsOptional, JsonNode? Default)
{
    /// <summary>Least value of a number, inclusive.</summary>
    public double? Least { get; init; }

    /// <summary>Greatest value of a number, inclusive.</summary>
    public double? Greatest { get; init; }

    /// <summary>The words to choose from, each with its meaning; empty where it is no choice.</summary>
    public IReadOnlyList<DialChoice> Choices { get; init; } = [];
}

/// <summary>One word that a dial may be set to.</summary>
/// <param name="Word">The word as a scenario writes it.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record DialChoice(string Word, string Meaning);

/// <summary>What kind of value a dial sets.</summary>
public enum DialKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A number without decimals.</summary>
    WholeNumber,

    /// <summary>One word out of several.</summary>
    Choice,

    /// <summary>True or false.</summary>
    Flag,
}
