using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Policies;

/// <summary>What of a lever's work comes before its end.</summary>
internal static class Endings
{
    /// <summary>Whether a lever that ends on a day, or never, is still in force at a tick.</summary>
    /// <param name="end">First day on which it is no longer in force; none where it goes on.</param>
    /// <param name="tick">The tick, or a time between two.</param>
    /// <param name="warmUp">Days of warm-up.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAfter(this PolicyDay? end, double tick, int warmUp) =>
        end is not { } day || tick < day.OfRun(warmUp).FirstTick;
}
