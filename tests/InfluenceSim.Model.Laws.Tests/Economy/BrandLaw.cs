namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>A brand, drawn from its number, and what it sees in a creator: log value per krona.</summary>
internal sealed class BrandLaw
{
    private readonly World _world;
    private readonly KeyedWords _draws;
    private readonly BrandParameters _options;

    public BrandLaw(World world, int number)
    {
        (_world, Number, _draws, _options) = (world, number, new KeyedWords(world.Key.Value), world.Parameters.Economy.Market.Brand);
        ulong key = (ulong)number;
        double Weight(double mean, int word, int block = 1) =>
            mean * Math.Exp(_options.WeightLogSd * _draws.Normal(Draw.Brand, word, key, block));
        Budget = Math.Round(100 * _options.BudgetMedian * Math.Exp(_options.BudgetLogSd * _draws.Normal(Draw.Brand, 0, key)));
        Topic = (int)(_draws.Uniform(Draw.Brand, 1, key) * world.Parameters.Population.Topics);
        Image = (_draws.Uniform(Draw.Brand, 2, key), _draws.Uniform(Draw.Brand, 3, key));
        (Reach, Engagement, Fit, Trust) =
            (Weight(_options.Reach, 0), Weight(_options.Engagement, 1), Weight(_options.Fit, 2), Weight(_options.Trust, 3));
        Aversion = Weight(_options.Aversion, 0, block: 2);
    }

    public int Number { get; }

    /// <summary>In öre a week.</summary>
    public double Budget { get; }

    public double Aversion { get; }

    private int Topic { get; }

    private (double X, double Y) Image { get; }

    private double Reach { get; }

    private double Engagement { get; }

    public double Fit { get; }

    private double Trust { get; }

    /// <summary>
    /// bE log(rate / index) + bR log(reach / ref) + bF (topic - distance) + bT (trust + authenticity - 1) - aversion +
    /// noise.
    /// </summary>
    public double Value(int creator, MarketBrief brief, double rate, double index)
    {
        CreatorProfile profile = _world.Creators[creator];
        ulong key = KeyedWords.Account(profile.Key);
        double reach = brief.Creators[creator].Audience / (double)_world.Users;
        double fit = (profile.Niche == Topic ? 1 : _options.OtherTopic) - (_options.ImageWeight * DistanceTo(creator));
        double aversion = !profile.IsAi ? 0 : Aversion + (brief.Creators[creator].IsDisclosed ? 0 : brief.Rules.Economy.BrandAversion);
        return (Engagement * Math.Log(rate / index))
            + (Reach * Math.Log(reach / _world.Parameters.Economy.Market.Prices.ReferenceReach))
            + (Fit * fit)
            + (Trust * ((profile.IsAi ? brief.TrustAi : brief.TrustHuman) + brief.Offers[creator].Authenticity - 1))
            - aversion
            + (_options.Noise * _draws.Normal(Draw.MarketNoise, 0, key, Number, brief.Week));
    }

    /// <summary>Between two points of the unit square.</summary>
    public double DistanceTo(int creator)
    {
        ulong key = KeyedWords.Account(_world.Creators[creator].Key);
        (double x, double y) = (_draws.Uniform(Draw.CreatorImage, 0, key) - Image.X, _draws.Uniform(Draw.CreatorImage, 1, key) - Image.Y);
        return Math.Sqrt((x * x) + (y * y));
    }
}
