using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Creators;

/// <summary>
/// Thompson sampling (Thompson 1933) over topic and style with a normal prior on engagement per impression and noise
/// variance in inverse proportion to impressions. A choice is the largest of one keyed draw per arm.
/// </summary>
internal sealed class Bandit
{
    private readonly BanditParameters _options;
    private readonly int _topics;

    public Bandit(BanditParameters options, int topics)
    {
        _options = options;
        _topics = topics;
        Impressions = new long[topics * options.Styles];
        Rewards = new long[topics * options.Styles];
    }

    /// <summary>
    /// Impressions per arm: the data of the posterior, kept as integers so that it does not depend on the order of posts.
    /// </summary>
    public long[] Impressions { get; }

    /// <summary>Rewarded reactions per arm.</summary>
    public long[] Rewards { get; }

    /// <summary>Credits a post once.</summary>
    public void Learn(int topic, int style, int impressions, int rewards)
    {
        int arm = (topic * _options.Styles) + style;
        Impressions[arm] += impressions;
        Rewards[arm] += rewards;
    }

    /// <summary>Chooses topic and style for a post; a topic may be given, then only the style is chosen.</summary>
    public (int Topic, int Style) Choose(Draws draws, ulong post, int? fixedTopic)
    {
        (int Topic, int Style) best = (fixedTopic ?? 0, 0);
        double bestDraw = double.NegativeInfinity;
        for (int topic = fixedTopic ?? 0; topic <= (fixedTopic ?? (_topics - 1)); topic++)
        {
            for (int style = 0; style < _options.Styles; style++)
            {
                int arm = (topic * _options.Styles) + style;
                (double mean, double sd) = Posterior(arm);
                double draw = mean + (sd * draws.Bandit(post, arm).Normal);
                if (draw > bestDraw)
                {
                    (best, bestDraw) = ((topic, style), draw);
                }
            }
        }

        return best;
    }

    /// <summary>All arms with what is known of them.</summary>
    public BanditArm[] Arms() =>
    [
        .. Enumerable.Range(0, Impressions.Length).Select(arm =>
        {
            (double mean, double sd) = Posterior(arm);
            return new BanditArm(arm / _options.Styles, arm % _options.Styles, Impressions[arm], Rewards[arm], mean, sd);
        }),
    ];

    /// <summary>Mean and standard deviation of an arm's engagement per impression.</summary>
    public (double Mean, double Sd) Posterior(int arm)
    {
        double priorPrecision = 1 / (_options.PriorSd * _options.PriorSd);
        double precision = priorPrecision + (Impressions[arm] / _options.NoiseVariance);
        double mean = ((priorPrecision * _options.PriorMean) + (Rewards[arm] / _options.NoiseVariance)) / precision;
        return (mean, Math.Sqrt(1 / precision));
    }
}
