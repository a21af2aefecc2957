namespace InfluenceSim.Model.Policies;

/// <summary>What a setting is while its lever grows to full strength.</summary>
internal static class Ramp
{
    /// <summary>So far on the way from what would be without the lever to what it states.</summary>
    public static double Towards(double own, double stated, double strength) =>
        strength >= 1 ? stated : own + (strength * (stated - own));
}
