using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;

namespace InfluenceSim.Model.Population;

/// <summary>
/// The few people who make most of what people share of false claims: the most prone, who are there and write as few do. What part of
/// it is false follows from their proneness, as with everybody.
/// </summary>
internal static class Supersharers
{
    /// <summary>
    /// Sessions, in standard deviations of the log above the median: 4.8 a day (calibrated; more often, and most re-shares would come
    /// before anything can be removed or labelled: Bak-Coleman et al. 2022, Slaughter et al. 2025).
    /// </summary>
    private const double Presence = 1.9;

    /// <summary>
    /// Own posts per session, on the same scale: 5.8 (calibrated, so that they make about 80 %; that is 28 posts a day, and
    /// Baribi-Bartov et al. 2024 count 15.9 with links to political news).
    /// </summary>
    private const double Volume = 2.2;

    /// <summary>Who they are: as many in each replicate, and none where the preset has none.</summary>
    public static IEnumerable<Account> Among(float[] proneness, ClaimParameters claims) => Enumerable.Range(0, proneness.Length)
        .OrderByDescending(user => proneness[user])
        .Take(MakersEffect.Of(claims).NumberAmong(proneness.Length))
        .Select(user => new Account(user));

    /// <summary>Gives them their activity; all else stays as it was drawn.</summary>
    public static void Raise(UserProfiles profiles, SimulationParameters parameters)
    {
        PopulationParameters p = parameters.Population;
        double sessions = Math.Min(p.SessionsMax, p.SessionsMedian * DetMath.Exp(p.SessionsLogSd * Presence));
        double posts = Math.Min(p.PostsPerSessionMax, p.PostsPerSessionMedian * DetMath.Exp(p.PostsPerSessionLogSd * Volume));

        // The median propensity: what they pass on more is what is false, by their appetite.
        double passingOn = DetMath.Exp(-p.ShareLogSd * p.ShareLogSd / 2);
        foreach (Account user in Among(profiles.Proneness, parameters.Claims))
        {
            profiles.Sessions[user] = (float)sessions;
            profiles.PostsPerSession[user] = (float)posts;
            profiles.ShareProneness[user] = (float)passingOn;
        }
    }
}
