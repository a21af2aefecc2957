namespace InfluenceSim.Results;

/// <summary>One row of the tidy table of daily values.</summary>
/// <param name="Arm">Arm.</param>
/// <param name="Replicate">Replicate, from 0.</param>
/// <param name="Tick">Last tick of the day, counted from the start of the warm-up.</param>
/// <param name="Day">Day counted from the end of the warm-up; -1 is its last.</param>
/// <param name="Measure">Name in the data dictionary.</param>
/// <param name="Group">Group.</param>
/// <param name="Value">Value.</param>
public readonly record struct MeasureRow(string Arm, int Replicate, int Tick, int Day, string Measure, string Group, double Value);
