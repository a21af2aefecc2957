using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Classroom;

/// <summary>What somebody expects of a lesson's worlds before they run; which of the members is there follows from its kind.</summary>
/// <param name="Direction">Direction of a change.</param>
/// <param name="Size">Size of a change in per cent, without a sign.</param>
/// <param name="Value">A value, in the measure's unit.</param>
/// <param name="Line">Points of a line, day after day.</param>
internal sealed record Guess(Direction? Direction, double? Size, double? Value, IReadOnlyList<LinePoint>? Line);

/// <summary>A point of a drawn line or of a result.</summary>
/// <param name="Day">Day from the end of the warm-up.</param>
/// <param name="Value">Value, in the measure's unit.</param>
internal sealed record LinePoint(double Day, double Value);
