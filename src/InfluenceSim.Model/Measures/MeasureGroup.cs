namespace InfluenceSim.Model.Measures;

/// <summary>A group for which a measure has values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attribute">Key of the attribute that tells it from others where telemetry shows it; null for everybody together.</param>
public sealed record MeasureGroup(string Name, string? Attribute)
{
    /// <summary>Name of everybody together.</summary>
    public const string All = "all";

    /// <summary>Key of groups of which there is no attribute of their own.</summary>
    internal const string AnyKey = "group";

    /// <summary>Everybody together, who bear no attribute.</summary>
    public static MeasureGroup Everyone { get; } = new(All, null);

    /// <summary>Why there is nobody in it, where that is a finding of its own; null where it is not.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether AI creators make it up, so that a world without them has no value of it.</summary>
    public bool IsOfAi { get; init; }

    /// <summary>A group without particulars.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The group.</returns>
    public static MeasureGroup Named(string name) => name == All ? Everyone : new MeasureGroup(name, AnyKey);
}
