using InfluenceSim.Model.Policies;

namespace InfluenceSim.Scenarios.Reference;

/// <summary>One lever that an arm may hold.</summary>
/// <param name="Name">Name in a scenario file.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Ramps">What grows over the ramp.</param>
/// <param name="Composes">What two of them in force on one day make.</param>
/// <param name="Example">One item of an arm, as YAML.</param>
/// <param name="Group">Under which heading a reader looks for it.</param>
/// <param name="NeedsEconomy">Whether it does nothing without an economy.</param>
/// <param name="Fields">Its own fields; those that all levers share are listed once.</param>
/// <param name="Dials">The same fields, for who sets them by hand.</param>
public sealed record LeverEntry(
    string Name,
    string Meaning,
    string Ramps,
    string Composes,
    string Example,
    LeverGroup Group,
    bool NeedsEconomy,
    IReadOnlyList<ParameterRow> Fields,
    IReadOnlyList<Dial> Dials);
