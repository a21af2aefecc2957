using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Economy.Operators;

[Trait("Promise", "people-by-the-book")]
public sealed class OperatorTests
{
    private const long LaunchCost = 2_000_000;
    private static readonly World World = OperatorRun.World();

    private static PersonaWeek Earning(int creator, long income, long cost = 0, int audience = 10, int strikes = 0,
        bool isBanned = false) =>
        new(new CreatorId(creator), income, cost, audience, strikes, isBanned);

    private static Rules With(EconomyRules economy) => new() { Economy = economy };

    [Fact]
    public void The_next_launch_waits_until_the_last_has_paid_back()
    {
        // A persona earns 5,000 kr a week, so that its 20,000 kr are back after four weeks.
        var run = new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 500_000) };
        Dictionary<int, OperatorPlan> plans = run.Until(20);
        Assert.Equal([3, 7, 11, 15, 19], plans.Where(plan => plan.Value.Launches.Count > 0).Select(plan => plan.Key));
        Assert.All(plans.Values.SelectMany(plan => plan.Launches), launch => Assert.Equal((LaunchCost, -1), (launch.Cost, launch.Brand)));
        Launch first = plans[3].Launches[0];
        Assert.Equal((run.Profile.Personas.First(creator => World.Creators[creator].IsReserve), (3 * 7) + 7), (first.Creator, first.Day));
    }

    [Fact]
    public void A_launch_that_pays_back_too_late_is_the_last()
    {
        // 20,000 kr at 2,500 kr a week take eight weeks, at 2,200 kr more than nine.
        int Launches(long income) =>
            new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, income) }
            .Until(25).Values.Sum(plan => plan.Launches.Count);
        Assert.Equal(3, Launches(250_000));
        Assert.Equal(1, Launches(220_000));
        Assert.Equal(0, new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 100, 200) }
            .Until(25).Values.Sum(plan => plan.Launches.Count));
    }

    [Fact]
    public void Personas_of_day_0_have_paid_nothing_back_before_a_first_week_is_over()
    {
        var run = new OperatorRun(World, 0) { Week = 0, Persona = (creator, week) => Earning(creator, 0, cost: week == 0 ? 0 : 100) };
        Assert.All(run.Until(5).Values, plan => Assert.Empty(plan.Launches));
    }

    [Fact]
    public void What_a_brand_ordered_in_the_same_week_says_nothing_about_paying_back()
    {
        // The operator's own persona earns its cost in four weeks; the one that was ordered only loses.
        var run = new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 500_000) };
        run.Until(2);
        Launch[] launches = [.. run.Next(new Commission(5, 0)).Launches];
        Assert.Equal([5, -1], launches.Select(launch => launch.Brand));
        run.Persona = (creator, _) => creator == launches[0].Creator ? Earning(creator, 0, 400_000) : Earning(creator, 500_000);
        Assert.Equal([7], run.Until(8).Where(plan => plan.Value.Launches.Count > 0).Select(plan => plan.Key));
    }

    [Fact]
    public void A_launch_that_paid_back_is_followed_as_soon_as_there_is_money()
    {
        var run = new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 500_000), Cash = LaunchCost };
        Assert.Equal([3], run.Until(14).Where(plan => plan.Value.Launches.Count > 0).Select(plan => plan.Key));
        run.Cash = LaunchCost;
        Assert.Single(run.Next().Launches);
    }

    [Theory]
    [InlineData(1_999_999, 0, 0)]
    [InlineData(2_000_000, 0, 1)]
    [InlineData(2_000_000, 1, 0)]
    public void Nothing_is_launched_on_credit(long cash, long debt, int launches)
    {
        var run = new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 500_000), Cash = cash, Debt = debt };
        Assert.Equal(launches, run.Until(3).Values.Sum(plan => plan.Launches.Count));
    }

    [Fact]
    public void Verification_costs_takes_time_and_caps_but_takes_nobody_away()
    {
        Rules rules = With(new EconomyRules
        {
            VerificationCost = PerKind.Of(10_000),
            VerificationDays = PerKind.Of(13.5),
            PersonaCap = PerKind.Of(12),
        });
        var run = new OperatorRun(World, 0, _ => rules) { Persona = (creator, _) => Earning(creator, 3_000_000) };
        Dictionary<int, OperatorPlan> plans = run.Until(20);
        Launch[] launches = [.. plans.Values.SelectMany(plan => plan.Launches)];
        Assert.Equal(2, launches.Length);
        Assert.Equal((LaunchCost + 1_000_000, (3 * 7) + 7 + 14), (launches[0].Cost, launches[0].Day));

        Rules small = With(new EconomyRules { PersonaCap = PerKind.Of(3) });
        var smaller = new OperatorRun(World, 0, _ => small) { Persona = (creator, _) => Earning(creator, 3_000_000) };
        Assert.All(
            smaller.Until(20).Values, plan => Assert.Empty(plan.Launches.Select(launch => launch.Creator.Number).Concat(plan.Retirements)));
    }

    [Fact]
    public void The_pool_is_the_limit()
    {
        var run = new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 3_000_000) };
        Dictionary<int, OperatorPlan> plans = run.Until(20);
        Assert.Equal(6, plans.Values.Sum(plan => plan.Launches.Count));
        Assert.Equal((6, 0), (plans[1].Unused, plans[20].Unused));
    }

    [Fact]
    public void A_persona_that_loses_is_retired_but_has_time_to_grow_and_stays_as_long_as_it_grows()
    {
        int[] own = [.. World.Operators[0].Personas.Where(creator => !World.Creators[creator].IsReserve)];
        var run = new OperatorRun(World, 0)
        {
            Persona = (creator, week) => Earning(
                creator,
                income: creator == own[0] ? 300 : 100,
                cost: 200,
                audience: (int)(1_000 * Math.Pow(creator == own[1] ? 1.1 : creator == own[2] ? 1.03 : 1, week))),
        };
        Dictionary<int, OperatorPlan> plans = run.Until(30);
        Assert.All(plans.Where(plan => plan.Key != 6), plan => Assert.Empty(plan.Value.Retirements));
        Assert.Equal(own.Skip(2), plans[6].Retirements);
    }

    [Fact]
    public void A_bad_month_with_a_good_week_in_it_is_forgiven()
    {
        var run = new OperatorRun(World, 0) { Persona = (creator, week) => Earning(creator, week % 4 == 0 ? 300 : 100, 200) };
        Assert.All(run.Until(40).Values, plan => Assert.Empty(plan.Retirements));
    }

    [Fact]
    public void Banned_personas_are_replaced_once_each_even_by_an_operator_that_loses()
    {
        int[] banned = [.. World.Operators[0].Personas.Take(2)];
        var run = new OperatorRun(World, 0)
        {
            Persona = (creator, week) => Earning(creator, 0, 100, isBanned: week >= 5 && banned.Contains(creator)),
        };
        Dictionary<int, OperatorPlan> plans = run.Until(20);
        Assert.Equal([(5, 2)], plans.Where(plan => plan.Value.Launches.Count > 0).Select(plan => (plan.Key, plan.Value.Launches.Count)));
    }

    [Fact]
    public void What_a_brand_ordered_is_made_as_soon_as_it_can_be()
    {
        var run = new OperatorRun(World, 0) { Persona = (creator, _) => Earning(creator, 0, 100), Cash = 0 };
        Commission[] open = [new(7, 0), new(8, 1)];
        for (int week = 1; week <= 5; week++)
        {
            Assert.Empty(run.Next(open).Launches);
        }

        run.Cash = 2 * LaunchCost;
        OperatorPlan plan = run.Next([.. open, new Commission(9, 0), new Commission(10, 0)]);
        Assert.Equal([7, 9], plan.Launches.Select(launch => launch.Brand));
        Assert.Equal(4, plan.Unused);

        // What was ordered tells nothing about launching more.
        run.Cash = 100 * LaunchCost;
        Assert.All(run.Until(12).Values, later => Assert.Empty(later.Launches));
    }

    [Fact]
    public void At_the_last_strike_all_personas_close_together_and_those_on_their_way_too()
    {
        Rules rules = With(new EconomyRules { StrikesToClose = PerKind.Of(3) });
        int[] own = [.. World.Operators[0].Personas];
        var run = new OperatorRun(World, 0, _ => rules)
        {
            // One strike each of three personas, in three weeks.
            Persona = (creator, week) => Earning(creator, 3_000_000, strikes: week is >= 4 and <= 6 && creator == own[week] ? 1 : 0),
        };
        Dictionary<int, OperatorPlan> plans = run.Until(12);
        Assert.Equal([6], plans.Where(plan => plan.Value.IsClosed).Select(plan => plan.Key));
        Assert.Empty(plans[6].Launches);

        // It goes on under another name: three launched before, three left, no refusal.
        Assert.Equal(3, plans.Where(plan => plan.Key < 6).Sum(plan => plan.Value.Launches.Count));
        Assert.Equal(3, plans[7].Launches.Count);
        Assert.Equal(plans[7].Launches.Select(launch => launch.Creator.Number).Order(), run.Running.Order());
    }

    [Fact]
    public void Strikes_count_only_where_somebody_answers_for_them()
    {
        PersonaWeek Struck(int creator, int week) => Earning(creator, 0, 100, audience: (int)(1_000 * Math.Pow(1.1, week)), strikes: 1);
        Assert.All(new OperatorRun(World, 0) { Persona = Struck }.Until(20).Values, plan => Assert.False(plan.IsClosed));

        Rules strict = With(new EconomyRules { StrikesToClose = PerKind.Of(11) });
        var late = new OperatorRun(World, 0, week => week < 10 ? new Rules() : strict) { Persona = Struck };
        Assert.Equal([11], late.Until(11).Where(plan => plan.Value.IsClosed).Select(plan => plan.Key));
        Assert.All(
            new OperatorRun(World, 1, _ => With(new EconomyRules { StrikesToClose = new PerKind(1, 0, 0) })) { Persona = Struck }
                .Until(20).Values,
            plan => Assert.False(plan.IsClosed));
    }

    [Fact]
    public void New_personas_of_a_closed_operator_are_refused_at_the_stated_rate_by_one_draw_each()
    {
        World world = OperatorRun.World(new OperatorParameters { Pool = 64 }, fakefluencers: 30, operators: 30);
        (HashSet<int> Refused, int Launched) Run(double refusal)
        {
            var refused = new HashSet<int>();
            int launched = 0;
            for (int number = 0; number < world.Operators.Count; number++)
            {
                Rules rules = With(new EconomyRules { StrikesToClose = PerKind.Of(1), Refusal = PerKind.Of(refusal) });
                var run = new OperatorRun(world, number, _ => rules)
                {
                    Cash = 100_000_000_000,
                    Persona = (creator, week) => Earning(creator, 3_000_000, strikes: week == 3 ? 1 : 0),
                };
                Dictionary<int, OperatorPlan> plans = run.Until(40);
                Assert.True(plans[3].IsClosed);
                refused.UnionWith(plans.Values.SelectMany(plan => plan.Refused));
                launched += plans.Values.Sum(plan => plan.Launches.Count);
            }

            return (refused, launched);
        }

        (HashSet<int> some, int launched) = Run(0.3);
        int tried = some.Count + launched;
        Assert.True(tried > 500);
        Assert.Equal(0.3, some.Count / (double)tried, 4 * Math.Sqrt(0.3 * 0.7 / tried));

        // Who is refused at a small rate is refused at every greater one.
        Assert.Subset(Run(0.6).Refused, some);
        Assert.Empty(Run(0).Refused);
        Assert.Equal(0, Run(1).Launched);
    }

    [Fact]
    public void In_the_warm_up_an_operator_only_keeps_its_book() =>
        Assert.All(
            new OperatorRun(World, 0, _ => With(new EconomyRules { StrikesToClose = PerKind.Of(1) }))
            {
                Persona = (creator, _) => Earning(creator, 3_000_000, strikes: 1),
            }.Until(2).Values,
            plan => Assert.Equal((0, 0, 0, false), (plan.Launches.Count, plan.Retirements.Count, plan.Refused.Count, plan.IsClosed)));
}
