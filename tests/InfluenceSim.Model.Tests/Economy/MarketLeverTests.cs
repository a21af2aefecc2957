using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>Levers on money, from the policy to the payment.</summary>
public sealed class MarketLeverTests
{
    private const int Weeks = 5;

    private static readonly World World = MadeUpMarket.Build();
    private static readonly Lazy<MadeUpMarket> None = new(() => Run());

    public static TheoryData<Policy> AtZero => new()
    {
        new Demonetise { Share = 0 },
        new Demonetise { Which = DemonetiseTarget.Ai, Share = 0 },
        new AdDisclosure { Compliance = 0, Inspection = 0 },
        new AdDisclosure { Compliance = 0, Fine = 0 },
        new BrandCode { Aversion = 0 },
        new Demonetise { From = 1 },
        new AdDisclosure { From = 1 },
        new BrandCode { From = 1 },
    };

    [Theory]
    [MemberData(nameof(AtZero))]
    public void At_zero_it_changes_no_bit(Policy lever) => Assert.Equal(StateOf(None.Value), StateOf(Run(lever)));

    [Fact]
    public void At_zero_it_changes_nothing_of_a_stronger_one()
    {
        Policy[] strong =
            [new Demonetise { Share = 0.4 }, new AdDisclosure { Inspection = 0.3, Fine = 700 }, new BrandCode { Aversion = 0.5 }];
        Hash128 alone = StateOf(Run(strong));
        foreach (Policy zero in AtZero.Select(row => row.Data))
        {
            Assert.Equal(alone, StateOf(Run([zero, .. strong])));
            Assert.Equal(alone, StateOf(Run([.. strong, zero])));
        }
    }

    [Fact]
    public void Demonetise_cuts_the_income_of_the_ai_it_applies_to()
    {
        MadeUpMarket all = Run(new Demonetise());
        Assert.Equal(0, Income(all, CreatorClass.Commercial) + Income(all, CreatorClass.Farm));
        Assert.True(Income(None.Value, CreatorClass.Commercial) > 0 && Income(None.Value, CreatorClass.Farm) > 0);

        MadeUpMarket farms = Run(new Demonetise { AppliesTo = PersonaScope.Farm, Which = DemonetiseTarget.Ai });
        Assert.Equal(0, Income(farms, CreatorClass.Farm));
        Assert.Equal(Income(None.Value, CreatorClass.Commercial), Income(farms, CreatorClass.Commercial));
    }

    [Fact]
    public void A_lever_grows_over_its_ramp()
    {
        var lever = new Demonetise { Which = DemonetiseTarget.Ai, Ramp = 4 };
        double[] lost =
            [.. Enumerable.Range(0, 5)
                .Select(day => Rules.On(new PlatformParameters(), [lever], new PolicyDay(day)).Economy.DemonetisedAi.Commercial)];
        Assert.Equal([0.25, 0.5, 0.75, 1, 1], lost);
    }

    [Fact]
    public void Ad_disclosure_fines_who_does_not_comply_and_more_comply()
    {
        MadeUpMarket market = Run(new AdDisclosure { Compliance = 0.5, Inspection = 0.5 });
        Assert.True(market.Last!.Values.FinesCreators > 0);
        Assert.Equal(0, None.Value.Last!.Values.FinesCreators);
        Assert.Equal(0, Run(new AdDisclosure { Compliance = 1, Inspection = 1 }).Last!.Values.FinesCreators);
    }

    [Fact]
    public void A_brand_code_moves_budget_from_undisclosed_ai() =>
        Assert.True(Hired(Run(new BrandCode { Aversion = 3 })) < 0.5 * Hired(None.Value));

    private static MadeUpMarket Run(params Policy[] policies)
    {
        var market = new MadeUpMarket(World) { Rules = Rules.On(World.Parameters.Platform, policies, new PolicyDay(0)) };
        market.Settle(Weeks);
        return market;
    }

    private static Hash128 StateOf(MadeUpMarket market) => market.Last!.State;

    private static double Income(MadeUpMarket market, CreatorClass kind) =>
        market.Of(kind).Sum(creator => (double)market.Last!.Creators[creator].Income);

    private static double Hired(MadeUpMarket market) =>
        market.Of(CreatorClass.Commercial).Sum(creator => (double)market.Last!.Creators[creator].Sponsorship);
}
