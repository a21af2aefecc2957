using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>
/// Income below which a person would rather do something else. Who has posted for little all along has shown that little is
/// enough (revealed preference, Samuelson 1938): it is at most a share of what the person earned in the warm-up.
/// </summary>
internal static class Reservation
{
    /// <summary>The income a week, in öre.</summary>
    public static double Of(CreatorProfile profile, in Business business, AdaptationParameters options) =>
        business.WarmUpWeeks == 0
            ? profile.Reservation
            : Math.Min(profile.Reservation, options.ReservationShare * business.WarmUpIncome / business.WarmUpWeeks);
}
