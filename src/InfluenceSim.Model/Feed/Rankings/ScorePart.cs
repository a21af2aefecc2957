namespace InfluenceSim.Model.Feed.Rankings;

/// <summary>A part of what a card is worth to a reader.</summary>
/// <param name="Name">What it is for, in camel case.</param>
/// <param name="Value">What it adds to the score.</param>
public readonly record struct ScorePart(string Name, double Value);
