namespace InfluenceSim.Scenarios.Reference;

/// <summary>One lever that an arm may hold.</summary>
/// <param name="Name">Name in a scenario file.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Ramps">What grows over the ramp.</param>
/// <param name="Composes">What two of them in force on one day make.</param>
/// <param name="Example">One item of an arm, as YAML.</param>
/// <param name="Fields">Its own fields; those that all levers share are listed once.</param>
public sealed record LeverEntry(
    string Name, string Meaning, string Ramps, string Composes, string Example, IReadOnlyList<ParameterRow> Fields);
