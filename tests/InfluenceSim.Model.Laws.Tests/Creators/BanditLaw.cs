namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>
/// Thompson sampling: the largest of one draw per topic and style from the posterior of a normal prior, where each impression is
/// one observation with the stated variance.
/// </summary>
internal sealed class BanditLaw(World world)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly BanditParameters _options = world.Parameters.Creators.Bandit;
    private readonly Dictionary<(int Topic, int Style), (double Impressions, double Rewards)> _past = [];

    public void Credit(int topic, int style, double impressions, double rewards)
    {
        (double before, double earned) = _past.GetValueOrDefault((topic, style));
        _past[(topic, style)] = (before + impressions, earned + rewards);
    }

    public (int Topic, int Style) Best(ulong post, int? topic) =>
        (from candidate in Enumerable.Range(0, world.Parameters.Population.Topics)
         where topic is null || candidate == topic
         from style in Enumerable.Range(0, _options.Styles)
         select (candidate, style)).MaxBy(arm => Sample(post, arm.candidate, arm.style));

    private double Sample(ulong post, int topic, int style)
    {
        (double impressions, double rewards) = _past.GetValueOrDefault((topic, style));
        double prior = _options.PriorSd * _options.PriorSd;
        double weight = prior / (prior + (_options.NoiseVariance / Math.Max(impressions, 1e-300)));
        double seen = impressions == 0 ? _options.PriorMean : rewards / impressions;
        double mean = ((1 - weight) * _options.PriorMean) + (weight * seen);
        return mean + (Math.Sqrt(prior * (1 - weight)) * _draws.Normal(Draw.Bandit, 0, post, (topic * _options.Styles) + style));
    }
}
