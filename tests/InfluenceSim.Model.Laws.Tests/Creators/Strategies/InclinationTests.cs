using InfluenceSim.Model.Foundation.Names;

namespace InfluenceSim.Model.Laws.Tests.Creators.Strategies;

[Trait("Promise", "people-by-the-book")]
public sealed class InclinationTests
{
    private const int People = 4_000;
    private static readonly World World = BusinessSample.World;

    [Fact]
    public void Weights_give_the_shares_of_people_who_choose_a_strategy()
    {
        var weights = new StrategyWeights { Invest = 3, Volume = 1, Trend = 0, Discount = 1, AdoptAi = 0 };
        var options = new AdaptationParameters { Mood = 0, Strategies = weights };
        uint[] chosen = [.. Enumerable.Range(0, People).Select(person => Choose(person, 3, options)!.Number)];
        Assert.Equal(0.6, Share(chosen, 1), 0.03);
        Assert.Equal(0.2, Share(chosen, 2), 0.03);
        Assert.Equal(0.2, Share(chosen, 4), 0.03);
    }

    [Fact]
    public void A_strategy_of_ones_own_is_chosen_by_its_weight_times_its_pull()
    {
        var options = new AdaptationParameters
        {
            Mood = 0,
            Own = new ByName<object>().With("patience", new Patience()),
            Strategies = BusinessSample.Only("invest") with { Own = new ByName<double>().With("patience", 0.5) },
        };
        uint[] chosen = [.. Enumerable.Range(0, People).Select(person => Choose(person, 3, options)!.Number)];
        Assert.Equal(0.6, Share(chosen, StrategyRegistry.FirstOwnNumber), 0.03);
        Assert.Equal(0.4, Share(chosen, 1), 0.03);
    }

    [Fact]
    public void People_mostly_stay_with_what_they_lean_to_and_without_moods_they_always_do()
    {
        double Same(double mood)
        {
            var options = new AdaptationParameters { Mood = mood };
            return Enumerable.Range(0, People).Count(person => Choose(person, 3, options) == Choose(person, 9, options)) / (double)People;
        }

        Assert.Equal(1, Same(0));
        Assert.InRange(Same(0.3), 0.6, 0.95);
        Assert.Equal(0.2, Same(1e6), 0.03);
    }

    [Fact]
    public void Names_and_the_order_of_the_list_decide_nothing()
    {
        NamedStrategy[] all = [.. NamedStrategy.All];
        NamedStrategy[] permuted = [.. all.Select((named, index) => named with { Name = all[(index + 2) % all.Length].Name }).Reverse()];
        Assert.NotEqual(
            all.Select(named => (named.Name, named.Strategy.Number)).Order(),
            permuted.Select(named => (named.Name, named.Strategy.Number)).Order());
        for (int creator = 0; creator < 40; creator++)
        {
            CreatorReview[] reviews = [.. Enumerable.Range(1, 30).Select(week => BusinessSample.Losing(week, 300_000 * (week % 3)))];
            Assert.Equal(BusinessSample.Run(World, creator, reviews), BusinessSample.Run(World, creator, reviews, permuted));
        }
    }

    [Fact]
    public void A_strategy_taken_away_moves_only_those_who_had_chosen_it()
    {
        var all = new AdaptationParameters();
        var fewer = new AdaptationParameters { Strategies = new StrategyWeights { Trend = 0 } };
        int moved = 0;
        for (int person = 0; person < 500; person++)
        {
            uint before = Choose(person, 4, all)!.Number;
            uint after = Choose(person, 4, fewer)!.Number;
            Assert.True(before == after || before == 3);
            moved += before == after ? 0 : 1;
        }

        Assert.InRange(moved, 60, 140);
    }

    [Fact]
    public void Every_name_is_a_weight_of_the_scenario_and_every_number_is_given_once()
    {
        Assert.Equal(
            typeof(StrategyWeights)
                .GetProperties()
                .Where(property => property.PropertyType == typeof(double))
                .Select(property => property.Name)
                .Order(),
            NamedStrategy.All.Select(named => char.ToUpperInvariant(named.Name[0]) + named.Name[1..]).Order());
        Assert.Equal(NamedStrategy.All.Count, NamedStrategy.All.Select(named => named.Strategy.Number).Distinct().Count());
        Assert.All(NamedStrategy.All, named => Assert.Equal(1, named.Weight(BusinessSample.Only(named.Name))));
    }

    private static IStrategy? Choose(int person, int week, AdaptationParameters options) =>
        new Inclination(World.Draws, options, NamedStrategy.Of(options)).Choose(
            (ulong)person, Business.Of(World.Creators[0]), BusinessSample.Losing(week))?.Strategy;

    private static double Share(uint[] chosen, uint number) => chosen.Count(choice => choice == number) / (double)chosen.Length;

    private sealed class Patience : IStrategy
    {
        public uint Number => StrategyRegistry.FirstOwnNumber;

        public double Pull(in Business business, CreatorReview review) => 3;

        public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

        public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business;
    }
}
