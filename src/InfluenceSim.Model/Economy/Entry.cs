using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy;

/// <summary>Whether a person drawn beforehand becomes an influencer in the week of the draw.</summary>
internal static class Entry
{
    /// <summary>Whether what the person hopes to earn is more than what it would do this for.</summary>
    /// <param name="world">The world.</param>
    /// <param name="creator">Number of the entrant as a creator.</param>
    /// <param name="marketIncome">Mean income of human creators in the week that ended, in öre.</param>
    public static bool Enters(World world, CreatorId creator, double marketIncome)
    {
        CreatorProfile profile = world.Creators[creator];
        double hope = DetMath.Exp(world.Parameters.Economy.Adaptation.EntryLogSd * world.Draws.Business(profile.Key.Packed).Hope.Normal);
        return marketIncome * hope > profile.Reservation;
    }
}
