using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>Some weeks of the market against its law: every booking, price, payment and order.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class MarketLawTests
{
    private const int Weeks = 8;
    private static readonly BrandParameters Deaf = new() { Engagement = 0, Reach = 0, Fit = 0, Trust = 0, Aversion = 0, Noise = 0.05 };
    private static readonly CommissionParameters NoOrders = new() { PaybackWeeks = 0 };

    private static readonly Dictionary<string, MarketParameters> Markets = new()
    {
        ["usual"] = new(),
        ["engagement"] = new() { Brand = Deaf with { Engagement = 1 }, Commissions = NoOrders },
        ["reach"] = new() { Brand = Deaf with { Reach = 1 }, Commissions = NoOrders },
        ["fit"] = new() { Brand = Deaf with { Fit = 1, OtherTopic = 0.8 }, Commissions = NoOrders },
        ["trust"] = new() { Brand = Deaf with { Trust = 2 }, Commissions = NoOrders },
        ["aversion"] = new() { Brand = Deaf with { Aversion = 0.8 }, Commissions = NoOrders },
        ["noise"] = new() { Brand = Deaf with { Noise = 2 }, Commissions = NoOrders },
        ["few rich brands"] = new()
        {
            Brands = 3,
            Brand = new BrandParameters { BudgetMedian = 400_000, Concentration = 0.6, Saving = 0.4, SavingsWeeks = 2 },
        },
        ["other prices"] = new()
        {
            Prices = new PriceParameters
            {
                Base = 900,
                Exponent = 0.8,
                ReferenceReach = 0.05,
                Ai = 1.4,
                DemandSpeed = 1,
                UsualDemand = 0.2,
                DemandMin = 0.8,
                DemandMax = 1.3,
            },
        },
        ["more for sale"] = new()
        {
            Sponsored = new SponsoredParameters
            {
                MaxShare = 0.6,
                LeastReach = 0.05,
                RateMemory = 0.8,
                RatePriorWeight = 0.1,
                RatePrior = 0.03,
            },
        },
        ["other money"] = new()
        {
            Impressions = new ImpressionMoneyParameters { AdThreshold = 0.1, AdMoney = 3_000, CreatorShare = 0.3, ClaimMoney = 700 },
            Costs = new PostCostParameters { Persona = 60, Hybrid = 45, PersonTime = 100, HybridTime = 10 },
            OperatorCapital = 7_000,
        },
        ["orders"] = new()
        {
            Brand = new BrandParameters { Saving = 0.5, BudgetMedian = 90_000, Aversion = 0.6 },
            Costs = new PostCostParameters { Persona = 120 },
            Commissions = new CommissionParameters { PaybackWeeks = 20, Price = 50_000, Noise = 1, FeeMargin = 1.5, PatienceWeeks = 50 },
        },
        ["eager orders"] = new()
        {
            Brand = new BrandParameters { Saving = 0.5, BudgetMedian = 90_000, Aversion = 0.6 },
            Costs = new PostCostParameters { Persona = 120 },
            Commissions = new CommissionParameters { PaybackWeeks = 50, Price = 50_000, Noise = 1, FeeMargin = 1.5, PatienceWeeks = 50 },
        },
        ["orders of the rich, who find too little to hire"] = new()
        {
            Brands = 30,
            Prices = new PriceParameters { DemandSpeed = 1, UsualDemand = 0.3 },
            Brand = new BrandParameters { Saving = 0.5, BudgetMedian = 1e6, BudgetLogSd = 1.5, Aversion = 0.6, Concentration = 0.015 },
            Commissions = new CommissionParameters { PaybackWeeks = 1, Price = 120_000, Noise = 1, PatienceWeeks = 50 },
        },
    };

    private static readonly Dictionary<string, EconomyRules> Levers = new()
    {
        ["demonetised"] = new() { DemonetisedAi = new PerKind(0.1, 0.5, 0.9), DemonetisedUndisclosed = new PerKind(0.6, 0.2, 0.3) },
        ["brand code"] = new() { BrandAversion = 1.5 },
    };

    public static TheoryData<string> Names => [.. Markets.Keys];

    public static TheoryData<string> LeverNames => [.. Levers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_week_settles_as_the_law_says(string market) => AssertWeeks(Markets[market], new Rules());

    [Theory]
    [MemberData(nameof(LeverNames))]
    public void Levers_take_from_ai_what_they_say(string lever) =>
        Assert.True(
        AssertWeeks(Markets["eager orders"], new Rules { Economy = Levers[lever], Disclosure = PerKind.Of(0.3) }) > 0);

    [Fact]
    public void Brands_order_personas_where_hiring_costs_more() => Assert.True(AssertWeeks(Markets["orders"], new Rules()) > 2);

    [Fact]
    public void A_brief_of_another_world_is_refused()
    {
        MarketBrief foreign = new MadeUpMarket(MadeUpMarket.Build()).Brief();
        Assert.Throws<ArgumentException>(() => new Marketplace(Build(new MarketParameters())).Settle(foreign));
    }

    /// <summary>Runs some weeks and compares everything with the law; how many personas were ordered.</summary>
    private static int AssertWeeks(MarketParameters options, Rules rules)
    {
        World world = Build(options);
        var market = new Marketplace(world);
        var law = new MarketLaw(world);
        var random = new Random(9);
        OperatorPlan[] plans = [];
        int orders = 0;
        for (int week = 0; week < Weeks; week++)
        {
            MarketBrief brief = Brief(world, random, week, rules, plans);
            MarketOutcome outcome = market.Settle(brief);
            law.Settle(brief);
            for (int creator = 0; creator < world.Creators.Count; creator++)
            {
                CreatorDeal deal = outcome.Creators[creator];
                AssertOre(law.Sponsorship[creator], deal.Sponsorship);
                AssertOre(law.Sponsorship[creator] + law.Other[creator], deal.Income);
                AssertOre(law.Cost[creator], deal.Cost);
                AssertOre(law.Time[creator], deal.Time);
                Assert.Equal(law.Index[creator], deal.PriceIndex, 1e-5);
                Assert.Equal(law.Share[creator], deal.SponsoredShare, 1e-5);
            }

            Assert.All(outcome.Operators.Zip(law.OperatorNet), pair => AssertOre(pair.Second, pair.First.Cash - pair.First.Debt));
            Assert.Equal(
                law.Waiting.Select(order => (order.Key, order.Value)).Order(),
                outcome.Commissions.Select(order => (order.Brand, order.Operator)).Order());
            Assert.All(market.State.Bookings, booking => Assert.True(
                booking.Amount > 0, $"brand {booking.Brand} books creator {booking.Creator} for nothing"));
            orders = Math.Max(orders, outcome.Commissions.Count);
            plans = Deliver(world, outcome, week);
        }

        return orders;
    }

    // Every amount is rounded by itself; a week has some dozens of them.
    private static void AssertOre(double expected, long found) => Assert.Equal(expected, found, 40.0);

    /// <summary>In two weeks of three the first order of each operator is carried out, with a persona of its pool.</summary>
    private static OperatorPlan[] Deliver(World world, MarketOutcome outcome, int week) => week % 3 == 0
        ? []
        :
        [
            .. outcome.Commissions.DistinctBy(order => order.Operator)
                .Select(order => (Order: order, Persona: world.Operators[order.Operator].Personas
                .Where(persona => world.Creators[persona].IsReserve && outcome.Creators[persona].Brand < 0).DefaultIfEmpty(-1).First()))
                .Where(made => made.Persona >= 0)
                .Select(made => new OperatorPlan(
                    made.Order.Operator, [new Launch(new CreatorId(made.Persona), new RunDay(0), made.Order.Brand, 2_000_000)], [], [],
                    false, default)),
        ];

    private static MarketBrief Brief(World world, Random random, int week, Rules rules, OperatorPlan[] plans)
    {
        CreatorWeek[] weeks = [.. world.Creators.Select((creator, number) =>
        {
            int impressions = number % 11 == 0 ? 0 : random.Next(3_000);
            return new CreatorWeek(
                IsActive: random.Next(12) != 0,
                Audience: number % 4 == 0 ? random.Next(60) : random.Next(600),
                Posts: random.Next(30),
                SponsoredPosts: 0,
                impressions,
                Engagement: random.Next((impressions / 4) + 1),
                ClaimImpressions: random.Next(impressions + 1),
                IsDisclosed: number % 2 == 0 && (creator.IsAi || UsesAi(creator, number, week)),
                Strikes: 0);
        })];
        CreatorOffer[] offers = [.. world.Creators.Select((creator, number) => new CreatorOffer(
            (float)creator.PostsPerDay, number % 5 == 0 ? 0.7f : 1, random.Next(100) / 100f, 0, 0,
            UsesAi(creator, number, week), number % 17 == 16))];
        return new MarketBrief(week, rules, weeks, offers, plans, 0.63, 0.42);
    }

    private static bool UsesAi(CreatorProfile creator, int number, int week) => !creator.IsAi && number % 3 == week % 3;

    private static World Build(MarketParameters options) => World.Build(
        new SimulationParameters
        {
            Population = new PopulationParameters { Users = 1_000, Topics = 4 },
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
            Creators = new CreatorParameters { Influencers = 40, Fakefluencers = 12, Operators = 6, CreatorFollows = 0 },
            Economy = new EconomyParameters { Enabled = true, Market = options },
        },
        ReplicateKey.Of(2, 5));
}
