using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>A brand with a persona made to measure.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class CommissionTests
{
    private const long Price = 6_000_000;

    private static readonly World World = MadeUpMarket.Build();

    [Fact]
    public void An_order_is_paid_to_an_operator_of_commercial_personas()
    {
        var market = new MadeUpMarket(World);
        Commission order = market.Commission(20).Order;
        Assert.Contains(World.Creators, creator => creator.Class == CreatorClass.Commercial && creator.Operator == order.Operator);
        Assert.True(market.Last!.Operators[order.Operator].Cash >= Price);
        Assert.True(market.Last.Values.BudgetToAi >= Price);

        // Who waits orders no second one.
        Assert.Single(market.Settle().Commissions, other => other.Brand == order.Brand);
    }

    [Fact]
    public void A_brand_with_its_own_persona_hires_less_and_nobody_else_gets_the_persona()
    {
        // One persona may be small beside what its brand spends on others; over some worlds it is not.
        long hiredBeside = 0;
        long hiredWaiting = 0;
        for (ulong seed = 1; seed <= 10; seed++)
        {
            World world = MadeUpMarket.Build(seed: seed);
            var owner = new MadeUpMarket(world);
            Commission order = owner.Commission(20).Order;
            var waiting = new MadeUpMarket(world);
            waiting.Commission(20);
            int persona = Deliver(owner, order);
            owner.Settle();
            waiting.Settle();
            Assert.Equal(order.Brand, owner.Last!.Creators[persona].Brand);
            Assert.Equal(world.Parameters.Economy.Market.Sponsored.MaxShare, owner.Last.Creators[persona].SponsoredShare, 1e-6);
            Assert.Equal(order.Brand, Assert.Single(owner.Market.State.Bookings, booking => booking.Creator == persona).Brand);
            hiredBeside += Hired(owner, order.Brand, persona);
            hiredWaiting += Hired(waiting, order.Brand, persona);
        }

        Assert.True(hiredBeside < 0.95 * hiredWaiting, $"{hiredBeside} hired beside an own persona, {hiredWaiting} without");
    }

    [Fact]
    public void Each_brand_is_the_only_one_that_books_its_persona()
    {
        var market = new MadeUpMarket(World);
        int[] personas = [.. market.Of(CreatorClass.Commercial).OrderByDescending(creator => World.Creators[creator].Audience).Take(3)];
        for (int brand = 0; brand < personas.Length; brand++)
        {
            market.Market.State.Owners[personas[brand]] = brand;
        }

        for (int week = 0; week < 6; week++)
        {
            market.Settle();
            Assert.All(personas, (persona, brand) => Assert.All(
                market.Market.State.Bookings.Where(booking => booking.Creator == persona), booking => Assert.Equal(brand, booking.Brand)));
        }
    }

    [Fact]
    public void Orders_go_to_operators_that_are_open_and_to_nobody_where_none_is()
    {
        int[] makers = [.. new MadeUpMarket(World).Market.Frame.CommercialOperators];
        HashSet<int> Ordered(params int[] closed)
        {
            var market = new MadeUpMarket(World);
            var found = new HashSet<int>();
            for (int week = 0; week < 20; week++)
            {
                market.Plans.AddRange(closed.Select(maker => new OperatorPlan(maker, [], [], [], true, default)));
                found.UnionWith(market.Settle().Commissions.Select(order => order.Operator));
            }

            return found;
        }

        int other = Ordered().First();
        Assert.DoesNotContain(other, Ordered(other));
        Assert.NotEmpty(Ordered(other));
        Assert.Empty(Ordered(makers));
    }

    [Fact]
    public void Who_may_not_earn_is_neither_ordered_nor_paid()
    {
        var none = new Rules { Economy = new EconomyRules { DemonetisedAi = PerKind.Of(1) } };
        var barred = new MadeUpMarket(World) { Rules = none };
        for (int week = 0; week < 20; week++)
        {
            Assert.Empty(barred.Settle().Commissions);
        }

        var owner = new MadeUpMarket(World);
        int persona = Deliver(owner, owner.Commission(20).Order);
        owner.Settle();
        Assert.Contains(owner.Market.State.Bookings, booking => booking.Creator == persona);
        owner.Rules = none;
        owner.Settle();
        Assert.DoesNotContain(owner.Market.State.Bookings, booking => booking.Creator == persona);
    }

    [Fact]
    [Trait("Promise", "reported-faults")]
    public void The_nearer_to_its_image_a_persona_is_made_the_more_a_brand_orders()
    {
        int near = Enumerable.Range(1, 5).Sum(seed => Orders((ulong)seed, 0));
        int far = Enumerable.Range(1, 5).Sum(seed => Orders((ulong)seed, 2));

        Assert.True(near > far, $"{near} orders of personas near to their brand's image, {far} of those far from it");

        static int Orders(ulong seed, double distance)
        {
            var market = new MadeUpMarket(MadeUpMarket.Build(seed: seed, change: parameters => With(parameters, distance)));
            return Enumerable.Range(0, 10).Sum(_ => market.Settle().Commissions.Count);
        }

        static SimulationParameters With(SimulationParameters parameters, double distance)
        {
            MarketParameters market = parameters.Economy.Market;
            CommissionParameters commissions = market.Commissions with { ImageDistance = distance };
            return parameters with { Economy = parameters.Economy with { Market = market with { Commissions = commissions } } };
        }
    }

    [Fact]
    public void The_owner_is_free_again_when_the_persona_is_retired_or_its_operator_closed()
    {
        foreach (bool closes in (bool[])[false, true])
        {
            var market = new MadeUpMarket(World);
            Commission order = market.Commission(20).Order;
            int persona = Deliver(market, order);
            market.Settle();
            market.Plans.Add(new OperatorPlan(order.Operator, [], closes ? [] : [persona], [], closes, default));
            Assert.Equal(-1, market.Settle().Creators[persona].Brand);
            if (closes)
            {
                market.Plans.Add(new OperatorPlan(order.Operator, [], [], [], true, default));
                Assert.DoesNotContain(market.Settle().Commissions, other => other.Operator == order.Operator);
            }
        }
    }

    [Fact]
    public void A_closed_operator_gives_back_what_it_was_paid()
    {
        var closed = new MadeUpMarket(World);
        int maker = closed.Commission(20).Order.Operator;
        var open = new MadeUpMarket(World);
        open.Commission(20);
        closed.Plans.Add(new OperatorPlan(maker, [], [], [], true, default));
        closed.Settle();
        int waiting = open.Settle().Commissions.Count(order => order.Operator == maker);
        Assert.Equal(Price * waiting, Net(open) - Net(closed));
        Assert.DoesNotContain(closed.Market.State.Pending, order => order.Operator == maker);

        long Net(MadeUpMarket market) => market.Last!.Operators[maker].Cash - market.Last.Operators[maker].Debt;
    }

    [Fact]
    public void An_order_that_nobody_carries_out_comes_back_after_some_weeks()
    {
        var market = new MadeUpMarket(World);
        Commissioned commissioned = market.Commission(20);
        int patience = World.Parameters.Economy.Market.Commissions.PatienceWeeks;
        market.Settle(patience);
        Assert.Contains(market.Market.State.Pending, Mine);
        market.Settle();
        Assert.DoesNotContain(market.Market.State.Pending, Mine);

        bool Mine(PendingCommission order) => order.Brand == commissioned.Order.Brand && order.Week == commissioned.Week - 1;
    }

    /// <summary>The operator hands over one of its personas: who it is does not matter to the market.</summary>
    private static int Deliver(MadeUpMarket market, Commission order)
    {
        int persona = market.Of(CreatorClass.Commercial)
            .Where(creator => market.World.Creators[creator].Operator == order.Operator)
            .MaxBy(creator => market.World.Creators[creator].Audience);
        market.Plans.Add(
            new OperatorPlan(
                order.Operator, [new Launch(new CreatorId(persona), new RunDay(0), order.Brand, 2_000_000)], [], [], false, default));
        return persona;
    }

    private static long Hired(MadeUpMarket market, int brand, int persona) =>
        market.Market.State.Bookings.Where(booking => booking.Brand == brand && booking.Creator != persona).Sum(booking => booking.Amount);
}
