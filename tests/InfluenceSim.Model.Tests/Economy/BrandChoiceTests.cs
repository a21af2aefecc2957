using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>What moves brands' money, each idea by itself.</summary>
public sealed class BrandChoiceTests
{
    private const int Weeks = 6;

    private static readonly World World = MadeUpMarket.Build();

    [Fact]
    public void Ais_rebate_is_the_ratio_of_price_indices()
    {
        MarketOutcome outcome = new MadeUpMarket(World).Settle();
        var market = new MadeUpMarket(World);
        foreach (int creator in market.Of(CreatorClass.Influencer))
        {
            Assert.Equal(1, outcome.Creators[creator].PriceIndex, 1e-6);
        }

        foreach (int creator in market.Of(CreatorClass.Commercial))
        {
            Assert.Equal(World.Parameters.Economy.Market.Prices.Ai, outcome.Creators[creator].PriceIndex, 1e-6);
        }
    }

    [Fact]
    public void A_cheaper_ai_gets_more_posts()
    {
        MadeUpMarket cheap = Run(prices: options => options with { Ai = 0.3 });
        MadeUpMarket dear = Run(prices: options => options with { Ai = 1 });
        Assert.True(Sponsored(cheap, CreatorClass.Commercial) > 1.2 * Sponsored(dear, CreatorClass.Commercial));
    }

    [Fact]
    public void Aversion_moves_budget_from_ai_to_people()
    {
        MadeUpMarket open = Run(brand: options => options with { Aversion = 0 });
        MadeUpMarket averse = Run(brand: options => options with { Aversion = 2 });
        Assert.True(averse.Last!.Values.BudgetToAi < open.Last!.Values.BudgetToAi / 2);
        Assert.True(Human(averse) > Human(open));
    }

    [Fact]
    public void A_code_of_brands_hits_undisclosed_ai_and_spares_the_disclosed()
    {
        var code = new Rules { Economy = new EconomyRules { BrandAversion = 5 } };
        MadeUpMarket undisclosed = Run();
        MadeUpMarket shunned = Run(rules: code);
        Assert.True(shunned.Last!.Values.BudgetToAi < undisclosed.Last!.Values.BudgetToAi / 3);

        MadeUpMarket disclosed = Run(isDisclosed: true);
        MadeUpMarket spared = Run(rules: code, isDisclosed: true);
        Assert.Equal(disclosed.Last!.State, spared.Last!.State);
    }

    [Theory]
    [InlineData(null, 200, 40)]
    [InlineData(null, 3, 1)]
    [InlineData(7, 200, 7)]
    public void Unless_stated_there_is_a_brand_for_every_five_influencers(int? stated, int influencers, int brands)
    {
        World world = MadeUpMarket.Build(
            change: parameters => parameters with { Economy = new EconomyParameters { Market = new MarketParameters { Brands = stated } } },
            influencers: influencers);
        Assert.Equal(brands, Brand.All(world).Length);
    }

    [Fact]
    public void Prices_follow_demand()
    {
        var market = new MadeUpMarket(World);
        MarketOutcome first = market.Settle();
        MarketOutcome second = market.Settle();
        SponsoredParameters sponsored = World.Parameters.Economy.Market.Sponsored;
        double most = sponsored.MaxShare;
        int rising = 0;
        foreach (int creator in market.Of(CreatorClass.Influencer)
            .Where(creator => World.Creators[creator].Audience >= sponsored.LeastReach * World.Users))
        {
            double sold = first.Creators[creator].SponsoredShare / most;
            double moved = second.Creators[creator].PriceIndex / first.Creators[creator].PriceIndex;
            Assert.Equal(Math.Exp(0.2 * (sold - 0.5)), moved, 1e-3);
            rising += moved > 1 ? 1 : 0;
        }

        Assert.InRange(rising, 1, World.Creators.Count);
    }

    [Fact]
    public void A_discount_sells_more_posts()
    {
        var usual = new MadeUpMarket(World);
        var discounting = new MadeUpMarket(World);
        int[] half = [.. usual.Of(CreatorClass.Influencer).Where(creator => creator % 2 == 0)];
        foreach (int creator in half)
        {
            discounting.Offers[creator] = discounting.Offers[creator] with { PriceFactor = 0.5f };
        }

        MarketOutcome full = usual.Settle();
        MarketOutcome reduced = discounting.Settle();
        Assert.True(
            half.Sum(creator => reduced.Creators[creator].SponsoredShare)
                > 1.2 * half.Sum(creator => full.Creators[creator].SponsoredShare));
    }

    [Fact]
    public void No_brand_overspends_or_puts_too_much_on_one_creator_and_large_ones_sell_in_part()
    {
        var market = new MadeUpMarket(World);
        MarketOutcome outcome = market.Settle(3);
        BrandParameters options = World.Parameters.Economy.Market.Brand;
        foreach (IGrouping<int, Booking> booked in market.Market.State.Bookings.GroupBy(booking => booking.Brand))
        {
            double spend = market.Market.Frame.Brands[booked.Key].Budget * (1 - options.Saving);
            Assert.InRange(booked.Sum(booking => booking.Amount), 1, spend + 1);
            Assert.All(booked, booking => Assert.InRange(booking.Amount, 1, (spend * options.Concentration) + 1));
            Assert.Equal(booked.Count(), booked.Select(booking => booking.Creator).Distinct().Count());
        }

        double most = World.Parameters.Economy.Market.Sponsored.MaxShare;
        Assert.InRange(outcome.Creators[market.Largest(CreatorClass.Influencer)].SponsoredShare, 0.01 * most, 0.99 * most);
    }

    [Fact]
    public void Nobody_books_who_is_too_small_away_gone_or_of_the_wrong_kind()
    {
        var market = new MadeUpMarket(World);
        int away = market.Largest(CreatorClass.Influencer);
        int gone = market.Of(CreatorClass.Influencer).Where(creator => creator != away).MaxBy(creator => World.Creators[creator].Audience);
        market.Weeks[away] = market.Weeks[away] with { IsActive = false };
        market.Offers[gone] = market.Offers[gone] with { IsGone = true };
        MarketOutcome outcome = market.Settle();
        double least = World.Parameters.Economy.Market.Sponsored.LeastReach * World.Users;
        int[] small =
            [.. market.Of(CreatorClass.Influencer, CreatorClass.Commercial).Where(creator => World.Creators[creator].Audience < least)];
        Assert.NotEmpty(small);
        foreach (int creator in (int[])[away, gone, .. small, .. market.Of(CreatorClass.Farm, CreatorClass.Manipulative)])
        {
            Assert.Equal(0, outcome.Creators[creator].SponsoredShare);
        }

        Assert.True(new MadeUpMarket(World).Settle().Creators[away].SponsoredShare > 0);
    }

    [Fact]
    public void Who_is_away_at_the_weeks_end_is_not_paid_for_it()
    {
        var market = new MadeUpMarket(World);
        market.Settle(2);
        int creator = market.Of(CreatorClass.Influencer).MaxBy(creator => market.Last!.Creators[creator].SponsoredShare);
        Assert.True(market.Last!.Creators[creator].Sponsorship > 0);
        market.Weeks[creator] = market.Weeks[creator] with { IsActive = false };
        Assert.Equal(0, market.Settle().Creators[creator].Sponsorship);
    }

    [Fact]
    public void Another_creator_touches_nobody_elses_draws()
    {
        World larger = MadeUpMarket.Build(change: parameters => parameters with
        {
            Creators = parameters.Creators with { ExtraPersonas = [new ExtraPersona { Kind = CreatorClass.Commercial, Audience = 0.1 }] },
        });
        var before = new MadeUpMarket(World);
        var after = new MadeUpMarket(larger);
        Assert.Equal(World.CreatorKeys, larger.CreatorKeys.SkipLast(1));
        Assert.Equal(before.Market.Frame.Brands, after.Market.Frame.Brands);
        Appraisal left = Of(before);
        Appraisal right = Of(after);
        foreach (Brand brand in before.Market.Frame.Brands)
        {
            for (int creator = 0; creator < World.Creators.Count; creator++)
            {
                Assert.Equal(before.Market.Frame.ImageOf(new CreatorId(creator)), after.Market.Frame.ImageOf(new CreatorId(creator)));
                Assert.Equal(left.Of(brand, new CreatorId(creator)), right.Of(brand, new CreatorId(creator)));
            }
        }

        static Appraisal Of(MadeUpMarket market)
        {
            MarketBrief brief = market.Brief();
            return new Appraisal(
                market.Market.Frame, market.Market.State, brief, new PriceList(market.Market.Frame, market.Market.State, brief));
        }
    }

    [Fact]
    public void Money_does_not_depend_on_the_number_of_users()
    {
        MadeUpMarket small = Settled(10);
        MadeUpMarket large = Settled(1_000);
        for (int creator = 0; creator < small.World.Creators.Count; creator++)
        {
            Assert.Equal(small.Last!.Creators[creator], large.Last!.Creators[creator]);
        }

        // The same world seen through another number of users: audiences and counts grow with it.
        static MadeUpMarket Settled(int times)
        {
            World world = World.Build(Small(2_000 * times), ReplicateKey.Of(1, 0));
            var market = new MadeUpMarket(world);
            for (int week = 0; week < 3; week++)
            {
                for (int creator = 0; creator < market.Weeks.Length; creator++)
                {
                    market.Weeks[creator] = new CreatorWeek(
                        true, (creator + 1) * 40 * times, 20, 2, (creator + 1) * 100 * times, (creator + 1) * 8 * times, 0, false, 0);
                }

                market.Settle();
            }

            return market;
        }

        static SimulationParameters Small(int users) => new()
        {
            Population = new PopulationParameters { Users = users },
            Creators = new CreatorParameters { Influencers = 20, Fakefluencers = 5, CreatorFollows = 0 },
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
        };
    }

    private static double Human(MadeUpMarket market) =>
        market.Of(CreatorClass.Influencer).Sum(creator => (double)market.Last!.Creators[creator].Sponsorship);

    private static double Sponsored(MadeUpMarket market, CreatorClass kind) =>
        market.Of(kind).Sum(creator => (double)market.Last!.Creators[creator].SponsoredShare);

    private static MadeUpMarket Run(
        Func<BrandParameters, BrandParameters>? brand = null,
        Func<PriceParameters, PriceParameters>? prices = null,
        Rules? rules = null,
        bool isDisclosed = false)
    {
        World world = MadeUpMarket.Build(change: parameters =>
        {
            MarketParameters market = parameters.Economy.Market;
            market = market with
            {
                Brand = brand is null ? market.Brand : brand(market.Brand),
                Prices = prices is null ? market.Prices : prices(market.Prices),

                // Orders would blur what is hired.
                Commissions = market.Commissions with { PaybackWeeks = 0 },
            };
            return parameters with { Economy = parameters.Economy with { Market = market } };
        });
        var run = new MadeUpMarket(world) { Rules = rules ?? new Rules() };
        foreach (int creator in run.Of(CreatorClass.Commercial))
        {
            run.Weeks[creator] = run.Weeks[creator] with { IsDisclosed = isDisclosed };
        }

        run.Settle(Weeks);
        return run;
    }
}
