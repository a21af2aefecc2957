namespace InfluenceSim.Web.Days;

/// <summary>The measure that a lesson asks of, with its group.</summary>
internal sealed record AskedMeasure(string Measure, string Group);
