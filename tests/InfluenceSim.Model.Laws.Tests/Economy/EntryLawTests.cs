using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>
/// Who enters: a person drawn for a week, in that week only, if what it hopes to earn is more than what it would do this
/// for.
/// </summary>
[Trait("Promise", "people-by-the-book")]
public sealed class EntryLawTests
{
    private const int Weeks = 12;

    [Theory]
    [InlineData(1_000)]
    [InlineData(3_000)]
    [InlineData(6_000)]
    public void Entrants_come_in_their_drawn_week_or_never(double income)
    {
        World world = Build();
        var draws = new KeyedWords(world.Key.Value);
        var economy = new CreatorEconomy(world, MeasureRegistry.Ours);
        int[] entrants = [.. Enumerable.Range(0, world.Creators.Count).Where(creator => world.Creators[creator].EntryWeek > 0)];

        // A tenth of 60 people for each week after the warm-up.
        Assert.Equal(
            Enumerable.Range(3, Weeks - 3).SelectMany(week => Enumerable.Repeat(week, 6)),
            entrants.Select(creator => world.Creators[creator].EntryWeek).Order());
        bool[] isThere = new bool[world.Creators.Count];
        for (int week = 1; week < Weeks; week++)
        {
            // In its last week everybody would come, but only those whose week it is are asked.
            double market = week == Weeks - 1 ? 1e9 : income;
            int day = week * 7;
            economy.MarketBrief(new RunDay(day), new Rules(), new int[world.Creators.Count]);
            economy.Accept(Outcome(world, week, market), new RunDay(day));
            foreach (int creator in entrants)
            {
                double hope = market * Math.Exp(0.6 * draws.Normal(Draw.Business, 3, KeyedWords.Account(world.Creators[creator].Key)));
                isThere[creator] |= world.Creators[creator].EntryWeek == week && hope > world.Creators[creator].Reservation / 100;
                Assert.Equal(isThere[creator], economy.IsThere(new CreatorId(creator), new RunDay(day)));
                Assert.False(economy.IsThere(new CreatorId(creator), new RunDay(day - 1)) && world.Creators[creator].EntryWeek >= week);
            }
        }
    }

    [Fact]
    public void A_closed_operators_personas_and_the_retired_are_gone_and_the_launched_come_on_their_day()
    {
        World world = Build();
        var economy = new CreatorEconomy(world, MeasureRegistry.Ours);
        OperatorProfile maker = world.Operators[0];
        int[] old = [.. maker.Personas.Where(creator => !world.Creators[creator].IsReserve)];
        int pooled = maker.Personas.First(creator => world.Creators[creator].IsReserve);
        economy.Accept(
            [new OperatorPlan(0, [new Launch(new CreatorId(pooled), new RunDay(33), -1, 0)], [old[0]], [], false, default)],
            new RunDay(21));
        Assert.Equal(
            (true, false),
            (economy.IsThere(new CreatorId(old[0]), new RunDay(20)), economy.IsThere(new CreatorId(old[0]), new RunDay(21))));
        Assert.Equal(
            (false, true),
            (economy.IsThere(new CreatorId(pooled), new RunDay(32)), economy.IsThere(new CreatorId(pooled), new RunDay(33))));
        economy.Accept([new OperatorPlan(0, [], [], [], true, default)], new RunDay(28));
        Assert.All(
            old.Skip(1),
            creator =>
                Assert.Equal(
                    (true, false),
                    (economy.IsThere(new CreatorId(creator), new RunDay(27)), economy.IsThere(new CreatorId(creator), new RunDay(28)))));
        Assert.False(economy.IsThere(new CreatorId(pooled), new RunDay(33)));
    }

    private static MarketOutcome Outcome(World world, int week, double income) => new(
        week,
        [.. world.Creators.Select(creator => new CreatorDeal(creator.IsAi ? 0 : (long)(income * 130), (long)(income * 30), 0, 1, -1))],
        [.. world.Operators.Select(_ => default(OperatorAccount))],
        [],
        new EconomySurvey(),
        default);

    private static World Build() => World.Build(
        new SimulationParameters
        {
            WarmUp = 21,
            Horizon = (Weeks * 7) - 21,
            Population = new PopulationParameters { Users = 20 },
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
            Creators = new CreatorParameters { Influencers = 60, Fakefluencers = 12, Operators = 3, CreatorFollows = 0 },
            Economy = new EconomyParameters { Enabled = true, Adaptation = new AdaptationParameters { Entry = 0.1 } },
        },
        ReplicateKey.Of(4, 1));
}
