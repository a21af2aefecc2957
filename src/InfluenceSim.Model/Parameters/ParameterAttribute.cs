namespace InfluenceSim.Model.Parameters;

/// <summary>
/// States unit, range and source of one model parameter. The scenario parser, the JSON schema and the parameter
/// table of the model document are all made from it, so a number is documented in one place only.
/// </summary>
/// <param name="unit">
/// Unit as a reader says it ("1/day", "d", "probability"). A unit of "d" or "h" makes the scenario file accept "30d" or "12h".
/// </param>
/// <param name="min">Least value allowed, inclusive.</param>
/// <param name="max">Greatest value allowed, inclusive.</param>
/// <param name="source">
/// What the default rests on: paper and year, "reference baseline", or "scenario" where only a scenario can say. A calibrated choice
/// begins with "(C)", with what it was calibrated to behind it: "(C); Pew 2019".
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string unit, double min, double max, string source) : Attribute
{
    /// <summary>Unit of the value.</summary>
    public string Unit { get; } = unit;

    /// <summary>Least value allowed, inclusive.</summary>
    public double Min { get; } = min;

    /// <summary>Greatest value allowed, inclusive.</summary>
    public double Max { get; } = max;

    /// <summary>Where the default comes from.</summary>
    public string Source { get; } = Sources.Spell(source);
}

/// <summary>What the default of a parameter without a unit rests on, as <see cref="ParameterAttribute"/> states it for numbers.</summary>
/// <param name="source">The source.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SourceAttribute(string source) : Attribute
{
    /// <summary>Where the default comes from.</summary>
    public string Source { get; } = Sources.Spell(source);
}

/// <summary>One sentence for the reader of the schema and of the parameter table.</summary>
/// <param name="text">The sentence, without unit and range.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Field)]
public sealed class MeaningAttribute(string text) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Text { get; } = text;
}

/// <summary>How a scenario file spells an enumeration member whose name does not say so ("altay-gilardi-2024").</summary>
/// <param name="name">The spelling.</param>
/// <param name="also">Other words for the same: two studies that found the same are one preset.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SpellingAttribute(string name, params string[] also) : Attribute
{
    /// <summary>The spelling.</summary>
    public string Name { get; } = name;

    /// <summary>Other words that are read as the same, and never written.</summary>
    public IReadOnlyList<string> Also { get; } = also;
}
