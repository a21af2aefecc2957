using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Parts;

/// <summary>A part that a scenario may name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in a scenario.</param>
/// <param name="Type">Its class.</param>
/// <param name="IsOwn">Whether a researcher brought it.</param>
public sealed record Part(PartKind Kind, string Name, Type Type, bool IsOwn = false);
