namespace InfluenceSim.Model.Policies;

/// <summary>What a reader of the schema and of the lever's table is told beyond its fields.</summary>
/// <param name="ramps">What grows over the ramp; what it does not name holds in full from the first day.</param>
/// <param name="composes">What two of them in force on one day make.</param>
/// <param name="example">The lever with settings, as one item of an arm in a scenario file.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LeverAttribute(string ramps, string composes, string example) : Attribute
{
    /// <summary>What grows over the ramp.</summary>
    public string Ramps { get; } = ramps;

    /// <summary>What two of them in force on one day make.</summary>
    public string Composes { get; } = composes;

    /// <summary>One item of an arm, as YAML.</summary>
    public string Example { get; } = example;

    /// <summary>Under which heading a reader looks for it.</summary>
    public LeverGroup Group { get; init; }

    /// <summary>Whether it acts on money and makers alone, and so does nothing without an economy.</summary>
    public bool NeedsEconomy { get; init; }
}
