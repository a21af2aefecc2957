namespace InfluenceSim.Model.Policies;

/// <summary>One duty to say that a post is sponsored, with its own inspection.</summary>
/// <param name="Compliance">Share of creators that comply at full strength.</param>
/// <param name="Strength">How far the way from today's disclosure to the compliance has gone.</param>
/// <param name="Inspection">Share of undisclosed sponsored posts that its authority finds.</param>
/// <param name="Fine">Fine for each post found, in kr.</param>
public sealed record AdDuty(double Compliance, double Strength, double Inspection, double Fine)
{
    /// <summary>Whose duty it is.</summary>
    public MakerScope Scope { get; init; }

    /// <summary>The share that discloses under it.</summary>
    /// <param name="today">The share that does so without any duty.</param>
    /// <returns>At least today's.</returns>
    public double On(double today) => Strength >= 1 ? Math.Max(today, Compliance) : today + (Strength * Math.Max(0, Compliance - today));
}
