using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Economy;

/// <summary>Fines arrive at whom the rules name and nowhere else.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class AnswerabilityTests
{
    private const double Fine = 1_000;
    private const int Strikes = 3;
    private const long Charged = 300_000;

    private static readonly World World = MadeUpMarket.Build();

    [Fact]
    public void The_operator_pays_for_its_persona()
    {
        (Ledger fined, Ledger free, int persona) = Struck(LiableParty.Operator, CreatorClass.Commercial);
        AssertOnly(fined, free, Party.Operator(World.Creators[persona].Operator));
    }

    [Fact]
    public void The_platform_pays_where_it_is_liable()
    {
        (Ledger fined, Ledger free, _) = Struck(LiableParty.Platform, CreatorClass.Manipulative);
        AssertOnly(fined, free, Party.Platform);
    }

    [Fact]
    public void Without_a_brand_the_operator_answers_for_a_brands_liability()
    {
        (Ledger fined, Ledger free, int persona) = Struck(LiableParty.Brand, CreatorClass.Manipulative);
        AssertOnly(fined, free, Party.Operator(World.Creators[persona].Operator));
    }

    [Fact]
    public void A_brand_pays_for_its_own_persona_whoever_else_paid_for_posts()
    {
        MadeUpMarket fined = Settled();
        MadeUpMarket free = Settled();
        int persona = fined.Of(CreatorClass.Commercial)
            .MaxBy(creator => fined.Market.State.Bookings.Count(booking => booking.Creator == creator));
        int owner = Enumerable.Range(0, fined.Market.Frame.Brands.Length)
            .First(brand => fined.Market.State.Bookings.All(booking => booking.Creator != persona || booking.Brand != brand));
        fined.Market.State.Owners[persona] = owner;
        free.Market.State.Owners[persona] = owner;
        Strike(fined, persona, LiableParty.Brand);
        Assert.Equal(Charged, fined.Settle().Values.FinesBrands);
        free.Settle();
        AssertOnly(fined.Market.State.Ledger, free.Market.State.Ledger, Party.Brand(owner));
    }

    [Fact]
    public void Brands_that_paid_for_posts_pay_in_proportion()
    {
        MadeUpMarket fined = Settled();
        MadeUpMarket free = Settled();
        int persona = fined.Of(CreatorClass.Commercial)
            .MaxBy(creator => fined.Market.State.Bookings.Count(booking => booking.Creator == creator));
        Booking[] payers = [.. fined.Market.State.Bookings.Where(booking => booking.Creator == persona)];
        Assert.True(payers.Length > 1);
        Strike(fined, persona, LiableParty.Brand);
        MarketOutcome outcome = fined.Settle();
        free.Settle();
        Assert.Equal(Charged, outcome.Values.FinesBrands);
        Assert.Equal(0, outcome.Values.FinesOperators + outcome.Values.FinesPlatform + outcome.Values.FinesCreators);
        Assert.Equal(Charged, fined.Market.State.Ledger.BalanceOf(Party.State) - free.Market.State.Ledger.BalanceOf(Party.State));
        double paid = payers.Sum(payer => (double)payer.Amount);
        foreach (Booking payer in payers)
        {
            double share = Difference(free, fined, Party.Brand(payer.Brand));
            Assert.Equal(Charged * (payer.Amount / paid), share, 1.0);
        }

        Assert.All(Enumerable.Range(0, World.Parameters.Economy.Market.BrandsFor(World.Parameters.Creators.Influencers))
            .Except(payers.Select(payer => payer.Brand)), brand => Assert.Equal(0, Difference(free, fined, Party.Brand(brand))));
    }

    [Fact]
    public void A_person_with_tools_answers_for_itself_and_one_struck_by_mistake_does_not()
    {
        var market = new MadeUpMarket(World) { Rules = Liable(LiableParty.Operator) };
        int[] influencers = market.Of(CreatorClass.Influencer);
        (int hybrid, int mistaken) = (influencers[0], influencers[1]);
        market.Offers[hybrid] = market.Offers[hybrid] with { UsesAi = true };
        market.Settle();
        market.Weeks[hybrid] = market.Weeks[hybrid] with { Strikes = Strikes };
        market.Weeks[mistaken] = market.Weeks[mistaken] with { Strikes = Strikes };
        Assert.Equal(Charged, market.Settle().Values.FinesCreators);
        Assert.Equal(0, market.Last!.Values.FinesOperators);
    }

    [Fact]
    public void An_inspection_finds_undisclosed_sponsorship_of_people_and_personas()
    {
        var rules = new Rules { Economy = new EconomyRules { AdDuties = [new AdDuty(0, 1, 1, 100)] } };
        var market = new MadeUpMarket(World);
        market.Settle();
        int posts(Func<int, bool> who) => Enumerable.Range(0, World.Creators.Count)
            .Where(creator => who(creator) && !SponsorshipDisclosure.IsDisclosed(World, new CreatorId(creator), rules.Economy))
                .Sum(creator => market.Weeks[creator].SponsoredPosts);
        int people = posts(creator => !World.Creators[creator].IsAi);
        int personas = posts(creator => World.Creators[creator].IsAi);
        Assert.True(people > 0 && personas > 0);
        market.Rules = rules;
        MarketOutcome outcome = market.Settle();
        Assert.Equal(people * 10_000L, outcome.Values.FinesCreators);
        Assert.Equal(personas * 10_000L, outcome.Values.FinesOperators);
    }

    [Fact]
    public void Two_inspections_fine_a_post_once_by_the_higher_fine_of_those_that_find_it()
    {
        long Fined(params AdDuty[] duties)
        {
            var market = new MadeUpMarket(World);
            market.Settle();
            market.Rules = new Rules { Economy = new EconomyRules { AdDuties = duties } };
            EconomySurvey values = market.Settle().Values;
            return values.FinesCreators + values.FinesOperators;
        }

        var broad = new AdDuty(0, 1, 1, 100);
        var dear = new AdDuty(0, 1, 0.3, 500);
        long both = Fined(broad, dear);
        Assert.Equal(both, Fined(dear, broad));
        Assert.Equal(Fined(dear), Fined(dear, dear));
        Assert.InRange(Fined(dear), 1, 5 * Fined(broad) - 1);
        Assert.Equal(Fined(broad) + (Fined(dear) / 5 * 4), both);
    }

    [Fact]
    public void An_inspection_of_people_fines_no_persona_and_one_of_personas_no_person()
    {
        EconomySurvey Fined(MakerScope scope)
        {
            var market = new MadeUpMarket(World);
            market.Settle();
            market.Rules = new Rules { Economy = new EconomyRules { AdDuties = [new AdDuty(0, 1, 1, 100) { Scope = scope }] } };
            return market.Settle().Values;
        }

        EconomySurvey all = Fined(MakerScope.All);
        EconomySurvey human = Fined(MakerScope.Human);
        EconomySurvey ai = Fined(MakerScope.Ai);
        Assert.True(all.FinesCreators > 0 && all.FinesOperators > 0);
        Assert.Equal((all.FinesCreators, 0), (human.FinesCreators, human.FinesOperators));
        Assert.Equal((0, all.FinesOperators), (ai.FinesCreators, ai.FinesOperators));
    }

    [Fact]
    public void Two_parties_held_liable_each_pay_their_own_fine()
    {
        StrikeFines fines = StrikeFines.Of(LiableParty.Operator, Fine).AtLeast(LiableParty.Platform, PersonaScope.All, 10 * Fine);
        MadeUpMarket market = Settled();
        int persona = market.Largest(CreatorClass.Farm);
        market.Rules = new Rules { Economy = new EconomyRules { StrikeFines = fines } };
        market.Weeks[persona] = market.Weeks[persona] with { Strikes = Strikes };
        EconomySurvey values = market.Settle().Values;
        Assert.Equal((Charged, 0, 10 * Charged, 0),
            (values.FinesOperators, values.FinesBrands, values.FinesPlatform, values.FinesCreators));
    }

    /// <summary>It is operator and brand in one, and nobody answers twice for a strike.</summary>
    [Theory]
    [InlineData(LiableParty.Operator, LiableParty.Brand)]
    [InlineData(LiableParty.Brand, LiableParty.Operator)]
    [InlineData(LiableParty.Platform, LiableParty.Operator)]
    public void Of_the_fines_on_several_parties_a_person_with_tools_pays_the_highest_alone(LiableParty lower, LiableParty higher)
    {
        StrikeFines fines = StrikeFines.Of(lower, Fine / 2).AtLeast(higher, PersonaScope.All, Fine);
        var market = new MadeUpMarket(World) { Rules = new Rules { Economy = new EconomyRules { StrikeFines = fines } } };
        int hybrid = market.Of(CreatorClass.Influencer)[0];
        market.Offers[hybrid] = market.Offers[hybrid] with { UsesAi = true };
        market.Settle();
        market.Weeks[hybrid] = market.Weeks[hybrid] with { Strikes = Strikes };
        EconomySurvey values = market.Settle().Values;
        Assert.Equal((0, 0, 0, Charged),
            (values.FinesOperators, values.FinesBrands, values.FinesPlatform, values.FinesCreators));
    }

    [Fact]
    public void Who_complies_under_a_weak_rule_does_so_under_a_stronger_one()
    {
        bool[][] disclosed = [.. ((double[])[0, 0.1, 0.5, 1]).Select(share =>
            World.Creators.Select((_, creator) =>
                SponsorshipDisclosure.IsDisclosed(
                    World, new CreatorId(creator), new EconomyRules { AdDuties = [new AdDuty(share, 1, 0, 0)] }))
                .ToArray())];

        // A duty below today's share changes nothing.
        Assert.Equal(disclosed[0], disclosed[1]);
        Assert.All(disclosed[0].Zip(disclosed[2]), pair => Assert.True(!pair.First || pair.Second));
        Assert.True(disclosed[2].Count(one => one) > disclosed[0].Count(one => one));
        Assert.DoesNotContain(false, disclosed[3]);
    }

    private static (Ledger Fined, Ledger Free, int Persona) Struck(LiableParty party, CreatorClass kind)
    {
        MadeUpMarket fined = Settled();
        MadeUpMarket free = Settled();
        int persona = fined.Largest(kind);
        Strike(fined, persona, party);
        fined.Settle();
        free.Settle();
        return (fined.Market.State.Ledger, free.Market.State.Ledger, persona);
    }

    private static MadeUpMarket Settled()
    {
        var market = new MadeUpMarket(World);
        market.Settle(2);
        return market;
    }

    private static Rules Liable(LiableParty party) => new() { Economy = new EconomyRules { StrikeFines = StrikeFines.Of(party, Fine) } };

    private static void Strike(MadeUpMarket market, int persona, LiableParty party)
    {
        market.Rules = Liable(party);
        market.Weeks[persona] = market.Weeks[persona] with { Strikes = Strikes };
    }

    private static long Difference(MadeUpMarket free, MadeUpMarket fined, Party party) =>
        Net(free.Market.State.Ledger, party) - Net(fined.Market.State.Ledger, party);

    private static long Net(Ledger ledger, Party party) => ledger.BalanceOf(party) - ledger.DebtOf(party);

    /// <summary>Only the named party is poorer, and only the state richer, by exactly the fine.</summary>
    private static void AssertOnly(Ledger fined, Ledger free, Party named)
    {
        IEnumerable<Party> all =
        [
            Party.Platform,
            .. Enumerable.Range(0, World.Parameters.Economy.Market.BrandsFor(World.Parameters.Creators.Influencers)).Select(Party.Brand),
            .. Enumerable.Range(0, World.Creators.Where(creator => creator.IsAi).Max(creator => creator.Operator) + 1)
                .Select(Party.Operator),
            .. Enumerable.Range(0, World.Creators.Count).Select(Party.Creator),
        ];
        Assert.Contains(named, all);
        Assert.All(all, party => Assert.Equal(party == named ? -Charged : 0, Net(fined, party) - Net(free, party)));
        Assert.Equal(Charged, fined.BalanceOf(Party.State) - free.BalanceOf(Party.State) + fined.DebtOf(named) - free.DebtOf(named));
    }
}
