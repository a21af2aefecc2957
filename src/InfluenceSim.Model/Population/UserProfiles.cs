using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>What is fixed about human users, as columns over all users (MODEL section 12).</summary>
public sealed class UserProfiles
{
    /// <summary>
    /// Weight of each half of susceptibility, proneness and a trait of its own, without unit: nearly one over root two, so that
    /// they share its variance evenly (a calibrated choice).
    /// </summary>
    private const double HalfOfVariance = 0.7;

    /// <summary>Greatest interest in a topic, and least with the other sign, in log units (a calibrated choice).</summary>
    private const double InterestBound = 2;

    /// <summary>Greatest stance, and least with the other sign, on the scale of stances: the ends that agendas push to.</summary>
    private const double StanceBound = 1;

    private UserProfiles(int users, int topics)
    {
        Topics = topics;
        Sessions = new float[users];
        PostsPerSession = new float[users];
        ShareProneness = new float[users];
        Proneness = new float[users];
        Appetite = new float[users];
        Susceptibility = new float[users];
        Literacy = new float[users];
        Attention = new float[users];
        TrustHuman = new float[users];
        TrustAi = new float[users];
        Interest = new float[users * topics];
        Interactions = new float[users];
        Campaign = new float[users];
        Stance = new float[users * Agendas];
    }

    /// <summary>Agendas on which a user has a stance.</summary>
    public const int Agendas = 4;

    /// <summary>Number of topics.</summary>
    public int Topics { get; }

    /// <summary>Sessions per day.</summary>
    public float[] Sessions { get; }

    /// <summary>Own posts per session.</summary>
    public float[] PostsPerSession { get; }

    /// <summary>Propensity to re-share, mean 1.</summary>
    public float[] ShareProneness { get; }

    /// <summary>Claim proneness x, standard normal.</summary>
    public float[] Proneness { get; }

    /// <summary>Appetite for false claims, mean 1.</summary>
    public float[] Appetite { get; }

    /// <summary>Susceptibility in [0, 1].</summary>
    public float[] Susceptibility { get; }

    /// <summary>AI literacy, mean 0.</summary>
    public float[] Literacy { get; }

    /// <summary>Attention to labels in [0, 1].</summary>
    public float[] Attention { get; }

    /// <summary>Resting trust in human creators in [0, 1].</summary>
    public float[] TrustHuman { get; }

    /// <summary>Resting trust in AI creators in [0, 1].</summary>
    public float[] TrustAi { get; }

    /// <summary>Interest per user and topic, in [-2, 2] before the claim topics' factor; row-major.</summary>
    public float[] Interest { get; }

    /// <summary>Mean interactions for people per day.</summary>
    public float[] Interactions { get; }

    /// <summary>Uniform draw that says whether a literacy campaign reaches the user: below its reach.</summary>
    public float[] Campaign { get; }

    /// <summary>Stances at the start in [-1, 1], per user and agenda; row-major.</summary>
    public float[] Stance { get; }

    /// <summary>Bytes of its arrays.</summary>
    public long Bytes => new[]
    {
        Sessions, PostsPerSession, ShareProneness, Proneness, Appetite, Susceptibility, Literacy, Attention, TrustHuman, TrustAi, Interest,
        Interactions, Campaign, Stance,
    }.Sum(column => column.Length * (long)sizeof(float));

    /// <summary>Interests of a user, per topic.</summary>
    internal ReadOnlySpan<float> InterestOf(Account user) => Interest.AsSpan(user * Topics, Topics);

    internal static UserProfiles Draw(SimulationParameters parameters, Draws draws, DoPieces work)
    {
        PopulationParameters p = parameters.Population;
        var profiles = new UserProfiles(p.Users, p.Topics);
        work(Pieces.OfUsers, piece =>
        {
            var weights = new double[p.Topics];
            (int first, int end) = Pieces.Of(p.Users, piece, Pieces.OfUsers);
            for (int user = first; user < end; user++)
            {
                profiles.DrawOne(new Account(user), parameters, draws, weights);
            }
        });
        Supersharers.Raise(profiles, parameters);
        return profiles;
    }

    private void DrawOne(Account user, SimulationParameters parameters, Draws draws, double[] weights)
    {
        PopulationParameters p = parameters.Population;
        ulong key = AccountKey.Person(user).Packed;
        PersonDraws own = draws.Person(key);
        double x = SetupDraws.Normal(own.ClaimProneness);
        Sessions[user] = (float)Math.Min(p.SessionsMax, SetupDraws.LogNormal(own.Sessions, p.SessionsMedian, p.SessionsLogSd));
        PostsPerSession[user] = (float)Math.Min(
            p.PostsPerSessionMax, SetupDraws.LogNormal(own.PostsPerSession, p.PostsPerSessionMedian, p.PostsPerSessionLogSd));
        ShareProneness[user] = (float)SetupDraws.LogNormal(own.ShareProneness, DetMath.Exp(-p.ShareLogSd * p.ShareLogSd / 2), p.ShareLogSd);
        Proneness[user] = (float)x;
        Appetite[user] = (float)DetMath.Exp((p.AppetiteLogSd * x) - (p.AppetiteLogSd * p.AppetiteLogSd / 2));
        Susceptibility[user] = (float)DetMath.Sigmoid(
            p.SusceptibilityMean + (p.SusceptibilitySd * HalfOfVariance * (x + SetupDraws.Normal(own.Susceptibility))));
        Literacy[user] = (float)(p.LiteracySd * SetupDraws.Normal(own.Literacy));
        Attention[user] = (float)DetMath.Clamp(p.AttentionMean + (p.AttentionSd * SetupDraws.Normal(own.Attention)), 0, 1);
        TrustHuman[user] = (float)DetMath.Sigmoid(p.TrustHumanMean + (p.TrustHumanSd * SetupDraws.Normal(own.TrustInHumans)));
        TrustAi[user] = (float)DetMath.Sigmoid(p.TrustAiMean + (p.TrustAiSd * SetupDraws.Normal(own.TrustInAi)));
        Interactions[user] = (float)SetupDraws.LogNormal(
            own.Interactions, parameters.Relations.InteractionsMedian, parameters.Relations.InteractionsLogSd);

        Campaign[user] = (float)draws.Campaign(key).Uniform;
        StanceDraws stances = draws.Stances(key);
        for (int agenda = 0; agenda < Agendas; agenda++)
        {
            double stance = p.StanceSd * SetupDraws.Normal(stances.On(agenda));
            Stance[(user * Agendas) + agenda] = (float)DetMath.Clamp(stance, -StanceBound, StanceBound);
        }

        double sum = 0;
        for (int topic = 0; topic < p.Topics; topic++)
        {
            double lean = Claim.IsClaimTopic(topic, p.Topics) ? p.ClaimInterest * x : 0;
            weights[topic] = DetMath.Exp(SetupDraws.Normal(draws.Interest(key, topic)) + lean);
            sum += weights[topic];
        }

        for (int topic = 0; topic < p.Topics; topic++)
        {
            Interest[(user * p.Topics) + topic] = (float)DetMath.Clamp(
                DetMath.Log(p.Topics * weights[topic] / sum), -InterestBound, InterestBound);
        }
    }

    /// <summary>Topic of greatest interest.</summary>
    internal int MainTopic(Account user)
    {
        ReadOnlySpan<float> row = Interest.AsSpan(user * Topics, Topics);
        int best = 0;
        for (int topic = 1; topic < row.Length; topic++)
        {
            if (row[topic] > row[best])
            {
                best = topic;
            }
        }

        return best;
    }
}
