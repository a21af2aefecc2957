using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Tests.Economy;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Measures.Economy;

public sealed class EconomyBookTests
{
    private static readonly World World = MadeUpMarket.Build(change: parameters => parameters with { WarmUp = 7 }, influencers: 60);

    [Theory]
    [InlineData(new long[] { 5, 5, 5, 5 }, 0.0)]
    [InlineData(new long[] { 0, 0, 0, 8 }, 0.75)]
    [InlineData(new long[] { 3, 1, 2 }, 2.0 / 9)]
    public void Gini_is_as_written_down(long[] incomes, double expected) =>
        Assert.Equal(expected, new IncomeStatistics(incomes).Gini!.Value, 1e-12);

    [Fact]
    public void Gini_has_its_closed_forms()
    {
        // 1 to n: (n - 1) / 3n. A Pareto of density exponent 3 (ccdf 2): 1 / (2 * 2 - 1).
        Assert.Equal(99.0 / 300, new IncomeStatistics(Enumerable.Range(1, 100).Select(income => (long)income)).Gini!.Value, 1e-12);
        Assert.Equal(
            1.0 / 3,
            new IncomeStatistics(Enumerable.Range(0, 200_000).Select(i => (long)(1e6 / Math.Sqrt((i + 0.5) / 200_000)))).Gini!.Value,
            0.005);
    }

    [Fact]
    public void Of_nothing_there_is_no_inequality()
    {
        var nothing = new IncomeStatistics([0, 0, 0]);
        Assert.Null(nothing.Gini);
        Assert.Null(nothing.Tail);
        Assert.Null(nothing.LowestShare(0.5));
        Assert.Null(new IncomeStatistics([]).Gini);
    }

    [Fact]
    public void The_lowest_parts_share_splits_whom_the_boundary_meets()
    {
        var statistics = new IncomeStatistics([4, 1, 3, 2]);
        Assert.Equal(0.3, statistics.LowestShare(0.5)!.Value, 1e-12);
        Assert.Equal((3 + 1.5) / 10, statistics.LowestShare(0.625)!.Value, 1e-12);
        Assert.Equal(1, statistics.LowestShare(1)!.Value, 1e-12);
    }

    [Fact]
    public void The_tail_of_a_pareto_law_is_its_exponent()
    {
        const int count = 4_000;
        const double exponent = 1.4;
        IEnumerable<long> incomes = Enumerable.Range(0, count).Select(i => (long)(1e6 * Math.Pow((i + 0.5) / count, -1 / exponent)));
        Assert.Equal(1 + exponent, new IncomeStatistics(incomes).Tail!.Value, 0.02);
    }

    [Fact]
    public void Every_measure_has_a_value_once_everything_has_happened_and_none_is_undefined()
    {
        (EconomyBook book, _) = Eventful();
        Dictionary<(string Measure, string Group), double> values = book.Values(new PolicyDay(3))
            .ToDictionary(value => (value.Measure, value.Group), value => value.Value);
        Assert.All(values.Values, value => Assert.True(double.IsFinite(value)));
        Assert.All(book.Values(new PolicyDay(3)), value => Assert.Equal(3, value.Day));

        // Who notices a sponsorship is counted among people, every day.
        Assert.Equal(
            DataDictionary.All.Where(measure => measure is { NeedsEconomy: true, Name: not "sponsorshipNoticed" })
                .Select(measure => measure.Name).Order(StringComparer.Ordinal),
            values.Keys.Select(key => key.Measure).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            values[("income", "human")] * World.Creators.Count(creator => !creator.IsAi),
            values[("incomeTotal", "human")] + values[("income", "human")],
            1);
    }

    [Fact]
    public void Exits_and_survivors_are_told_apart_by_what_they_offered()
    {
        (EconomyBook book, int gone) = Eventful();
        Dictionary<(string Measure, string Group), double> values = book.Values(new PolicyDay(0))
            .ToDictionary(value => (value.Measure, value.Group), value => value.Value);
        Assert.Equal(1, values[("exits", "human")]);
        Assert.Equal(1, values[("exits", "ai")]);
        Assert.Equal(59.0 / 60, values[("survival", "all")], 1e-12);
        Assert.Equal(0.25, values[("offeredAuthenticity", "leaver")], 1e-6);
        Assert.Equal(0.7, values[("offeredAuthenticity", "survivor")], 1e-6);
        Assert.Equal(World.Creators[gone].Talent, values[("offeredQuality", "leaver")], 1e-6);
        Assert.Equal(1_000, values[("fines", "operator")]);
    }

    [Fact]
    public void Net_income_counts_the_time_of_people_the_tools_of_hybrids_and_the_posts_of_personas()
    {
        PostCostParameters costs = World.Parameters.Economy.Market.Costs;
        var market = new MadeUpMarket(World);
        var book = new EconomyBook(World, MeasureRegistry.Ours);
        int hybrid = market.Largest(CreatorClass.Influencer);
        market.Offers[hybrid] = market.Offers[hybrid] with { UsesAi = true };
        Take(book, market);
        MarketBrief brief = market.Brief();
        book.Take(brief, market.Settle());
        Dictionary<(string Measure, string Group), double> values = book.Values(new PolicyDay(0))
            .ToDictionary(value => (value.Measure, value.Group), value => value.Value);
        Assert.Equal((costs.Hybrid + costs.HybridTime) * brief.Creators[hybrid].Posts, Difference("hybrid"), 1e-6);
        Assert.Equal(
            costs.PersonTime * market.Of(CreatorClass.Influencer)
                .Where(creator => creator != hybrid)
                .Average(creator => brief.Creators[creator].Posts),
            Difference("influencer"),
            1e-6);
        Assert.Equal(
            costs.Persona * market.Of(CreatorClass.Farm).Average(creator => brief.Creators[creator].Posts), Difference("farm"), 1e-6);

        double Difference(string group) => values[("income", group)] - values[("netIncome", group)];
    }

    [Fact]
    public void A_strike_names_the_maker_of_all_an_operators_personas()
    {
        var market = new MadeUpMarket(World);
        var book = new EconomyBook(World, MeasureRegistry.Ours);
        Take(book, market);
        Assert.Equal(0, Traced());
        int struck = market.Of(CreatorClass.Manipulative)[0];
        market.Weeks[struck] = market.Weeks[struck] with { Strikes = 1 };
        Take(book, market);
        int[] personas = market.Of(CreatorClass.Manipulative);
        double all = personas.Sum(creator => (double)market.Weeks[creator].ClaimImpressions);
        double named = personas.Where(creator => World.Creators[creator].Operator == World.Creators[struck].Operator)
            .Sum(creator => (double)market.Weeks[creator].ClaimImpressions);
        Assert.InRange(named / all, 0.01, 0.99);
        Assert.Equal(named / all, Traced(), 1e-9);

        double Traced() => book.Values(new PolicyDay(0)).Single(value => value.Measure == "claimsTraceable").Value;
    }

    [Fact]
    public void A_persona_launched_under_verification_is_traceable()
    {
        var market = new MadeUpMarket(World) { Rules = new Rules { Economy = new EconomyRules { VerificationCost = PerKind.Of(1) } } };
        var book = new EconomyBook(World, MeasureRegistry.Ours);
        Take(book, market);
        int persona = market.Largest(CreatorClass.Manipulative);
        market.Plans.Add(
            new OperatorPlan(
                World.Creators[persona].Operator, [new Launch(new CreatorId(persona), new RunDay(7), -1, 0)], [], [], false, default));
        Take(book, market);
        double expected = market.Weeks[persona].ClaimImpressions / market.Of(CreatorClass.Manipulative)
            .Sum(creator => (double)market.Weeks[creator].ClaimImpressions);
        Assert.Equal(expected, book.Values(new PolicyDay(0)).Single(value => value.Measure == "claimsTraceable").Value, 1e-9);
    }

    [Fact]
    public void It_goes_on_after_loading_as_before()
    {
        (EconomyBook book, _) = Eventful();
        var writer = new StateWriter(SectionKind.Market);
        book.Save(writer);
        var loaded = new EconomyBook(World, MeasureRegistry.Ours);
        var reader = new StateReader(writer.ToSection(), SectionKind.Market);
        loaded.Load(reader);
        reader.End();
        Assert.Equal(book.Values(new PolicyDay(4)), loaded.Values(new PolicyDay(4)));
        var market = new MadeUpMarket(World);
        MarketBrief brief = market.Brief();
        MarketOutcome outcome = market.Settle();
        book.Take(brief, outcome);
        loaded.Take(brief, outcome);
        Assert.Equal(book.Values(new PolicyDay(5)), loaded.Values(new PolicyDay(5)));
    }

    private static void Take(EconomyBook book, MadeUpMarket market)
    {
        MarketBrief brief = market.Brief();
        book.Take(brief, market.Settle());
    }

    /// <summary>An influencer quits, a persona is retired, another is struck.</summary>
    private static (EconomyBook Book, int Gone) Eventful()
    {
        var market = new MadeUpMarket(World)
        {
            Rules = new Rules { Economy = new EconomyRules { StrikeFines = StrikeFines.Of(LiableParty.Operator, 1_000) } },
        };
        var book = new EconomyBook(World, MeasureRegistry.Ours);
        int gone = market.Largest(CreatorClass.Influencer);
        int retired = market.Largest(CreatorClass.Commercial);
        int struck = market.Largest(CreatorClass.Farm);
        market.Offers[gone] = market.Offers[gone] with { Authenticity = 0.25f };
        Take(book, market);
        Take(book, market);
        market.Offers[gone] = market.Offers[gone] with { IsGone = true, Authenticity = 0.9f };
        market.Weeks[gone] = market.Weeks[gone] with { IsActive = false };
        market.Weeks[struck] = market.Weeks[struck] with { Strikes = 1 };
        market.Plans.Add(new OperatorPlan(World.Creators[retired].Operator, [], [retired], [], false, default));
        market.Weeks[retired] = market.Weeks[retired] with { IsActive = false };
        Take(book, market);
        return (book, gone);
    }
}
