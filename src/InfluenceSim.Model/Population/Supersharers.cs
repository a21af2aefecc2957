using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;

namespace InfluenceSim.Model.Population;

/// <summary>
/// The few people who make most of what people share of false claims: the most prone, who are there, write and pass on as few do. What
/// part of it is false follows from their proneness, as with everybody.
/// </summary>
internal static class Supersharers
{
    /// <summary>
    /// Sessions and own posts, in standard deviations of the log above the median: as of one in fifty (calibrated, so that they make about
    /// 80 %; that is 26 posts a day, and Baribi-Bartov et al. 2024 count 15.9 with links to political news).
    /// </summary>
    private const double Activity = 2.05;

    /// <summary>Propensity to re-share, on the same scale (calibrated; Baribi-Bartov et al. 2024: by persistent retweeting).</summary>
    private const double PassingOn = 1;

    /// <summary>Who they are: as many in each replicate, and none where the preset has none.</summary>
    public static IEnumerable<Account> Among(float[] proneness, ClaimParameters claims) => Enumerable.Range(0, proneness.Length)
        .OrderByDescending(user => proneness[user])
        .Take(MakersEffect.Of(claims).NumberAmong(proneness.Length))
        .Select(user => new Account(user));

    /// <summary>Gives them their activity; all else stays as it was drawn.</summary>
    public static void Raise(UserProfiles profiles, SimulationParameters parameters)
    {
        PopulationParameters p = parameters.Population;
        double sessions = Math.Min(p.SessionsMax, p.SessionsMedian * DetMath.Exp(p.SessionsLogSd * Activity));
        double posts = Math.Min(p.PostsPerSessionMax, p.PostsPerSessionMedian * DetMath.Exp(p.PostsPerSessionLogSd * Activity));
        double passingOn = DetMath.Exp((p.ShareLogSd * PassingOn) - (p.ShareLogSd * p.ShareLogSd / 2));
        foreach (Account user in Among(profiles.Proneness, parameters.Claims))
        {
            profiles.Sessions[user] = (float)sessions;
            profiles.PostsPerSession[user] = (float)posts;
            profiles.ShareProneness[user] = (float)passingOn;
        }
    }
}
