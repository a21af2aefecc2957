namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>What a persona takes over from human creators in a week.</summary>
internal static class Imitation
{
    /// <summary>A trait that has closed a share of its gap to theirs.</summary>
    public static float Closer(float own, double theirs, double share) => (float)(own + (share * (theirs - own)));
}
