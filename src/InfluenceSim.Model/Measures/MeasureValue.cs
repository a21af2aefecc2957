using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Measures;

/// <summary>One value of one measure for one group on one day.</summary>
/// <param name="Day">Day counted from the end of the warm-up; -1 is the day-0 reference at the warm-up's end.</param>
/// <param name="Measure">Name in the data dictionary, e.g. "engagementShift".</param>
/// <param name="Group">Group, e.g. "all", "ai", "human", or a claim.</param>
/// <param name="Value">Value in the dictionary's unit; NaN never occurs.</param>
public readonly record struct MeasureValue(PolicyDay Day, string Measure, string Group, double Value);
