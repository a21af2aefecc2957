using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>Weeks in which anything happens: briefs, rules, launches, closures and fines at random, often at extremes.</summary>
internal sealed class RandomMarket
{
    private readonly Random _random;

    public RandomMarket(int seed)
    {
        _random = new Random(seed);
        World = MadeUpMarket.Build(
            users: _random.Next(10, 200),
            seed: (ulong)seed,
            influencers: _random.Next(0, 8),
            fakefluencers: _random.Next(0, 10),
            change: parameters => parameters with { Economy = parameters.Economy with { Market = Parameters() } });
        Market = new Marketplace(World);
    }

    public World World { get; }

    public Marketplace Market { get; private set; }

    /// <summary>Another market with the same past.</summary>
    public void Reload()
    {
        byte[] saved = Market.Save();
        Market = new Marketplace(World);
        Market.Load(saved);
    }

    public MarketBrief Brief(int week) =>
        new(
            week,
            Rules(),
            [.. World.Creators.Select(Week)],
            [.. World.Creators.Select(_ => Offer())],
            Plans(),
            _random.NextDouble(),
            _random.NextDouble());

    private MarketParameters Parameters() => new()
    {
        Brands = _random.Next(0, 6),
        Brand = new BrandParameters
        {
            BudgetMedian = Extreme(1e6),
            BudgetLogSd = Extreme(5),
            Saving = Extreme(1),
            SavingsWeeks = Extreme(100),
            Concentration = Extreme(1),
            Noise = Extreme(10),
        },
        Prices = new PriceParameters { Base = 0.01 + Extreme(1e6), Exponent = Extreme(3), Ai = 0.01 + Extreme(9) },
        Sponsored = new SponsoredParameters { MaxShare = Extreme(1), LeastReach = Extreme(0.1), RatePrior = 1e-6 + Extreme(0.9) },
        Impressions = new ImpressionMoneyParameters
        {
            AdThreshold = Extreme(0.1),
            AdMoney = Extreme(1e9),
            CreatorShare = Extreme(1),
            ClaimMoney = Extreme(1e9),
        },
        Costs = new PostCostParameters { Persona = Extreme(1e6), Hybrid = Extreme(1e6) },
        Commissions = new CommissionParameters { Price = Extreme(1e5), PaybackWeeks = Extreme(1_000), FeeMargin = Extreme(100) },
        OperatorCapital = Extreme(1e6),
    };

    private Rules Rules() => new()
    {
        Economy = new EconomyRules
        {
            DemonetisedUndisclosed = PerKind.Of(Extreme(1)),
            DemonetisedAi = PerKind.Of(Extreme(1)),
            AdDuties = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new AdDuty(Extreme(1), Extreme(1), Extreme(1), Extreme(1e9)))],
            BrandAversion = Extreme(10),
            StrikeFines = new StrikeFines(PerKind.Of(Extreme(1e9)), PerKind.Of(Extreme(1e9)), PerKind.Of(Extreme(1e9))),
        },
    };

    private CreatorWeek Week(CreatorProfile creator)
    {
        int posts = _random.Next(0, 200);
        int impressions = _random.Next(3) == 0 ? 0 : _random.Next(100_000);
        return new CreatorWeek(
            _random.Next(4) != 0, _random.Next(World.Users + 1), posts, _random.Next(posts + 1), impressions, _random.Next(impressions + 1),
            _random.Next(impressions + 1), _random.Next(2) == 0, _random.Next(3));
    }

    private CreatorOffer Offer() => new(
        (float)Extreme(20), (float)Extreme(1), (float)Extreme(1), (float)Extreme(3), (float)Extreme(3), _random.Next(2) == 0,
        _random.Next(8) == 0);

    private List<OperatorPlan> Plans()
    {
        var plans = new List<OperatorPlan>();
        for (int number = 0; number < Market.Operators && _random.Next(4) != 0; number++)
        {
            int[] personas = [.. Enumerable.Range(0, World.Creators.Count)
                .Where(creator => World.Creators[creator].IsAi && World.Creators[creator].Operator == number)];
            int[] launched = [.. personas.Where(_ => _random.Next(4) == 0)];
            plans.Add(new OperatorPlan(
                number,
                [.. launched.Select(creator =>
                    new Launch(
                        new CreatorId(creator),
                        new RunDay(0),
                        _random.Next(-1, World.Parameters.Economy.Market.BrandsFor(World.Parameters.Creators.Influencers)),
                        _random.NextInt64(10_000_000)))],
                [.. personas.Except(launched).Where(_ => _random.Next(4) == 0)],
                [],
                _random.Next(6) == 0,
                default));
        }

        return plans;
    }

    private double Extreme(double most) => _random.Next(4) switch
    {
        0 => 0,
        1 => most,
        _ => most * Math.Pow(_random.NextDouble(), 3),
    };
}
