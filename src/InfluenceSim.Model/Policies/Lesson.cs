namespace InfluenceSim.Model.Policies;

/// <summary>What one literacy campaign taught, as it is on a day.</summary>
/// <param name="Reach">Share of users reached.</param>
/// <param name="Gain">Literacy gained by those reached, in standard deviations.</param>
public sealed record Lesson(double Reach, double Gain);
