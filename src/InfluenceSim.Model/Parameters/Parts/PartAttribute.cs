namespace InfluenceSim.Model.Parameters.Parts;

/// <summary>
/// On a text: it names a part of a kind. On values by name: they belong to the parts of a kind that are not ours, and a scenario
/// states each under the part's name beside our own keys.
/// </summary>
/// <param name="kind">The kind.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PartAttribute(PartKind kind) : Attribute
{
    /// <summary>The kind.</summary>
    public PartKind Kind { get; } = kind;
}
