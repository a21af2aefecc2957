using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy;

/// <summary>Money by impressions, and who loses it.</summary>
public sealed class MonetisationTests
{
    private static readonly World World = MadeUpMarket.Build();
    private static readonly ImpressionMoneyParameters Options = World.Parameters.Economy.Market.Impressions;

    [Fact]
    public void Ad_money_is_by_impressions_above_the_threshold_and_the_platform_keeps_its_share()
    {
        var market = new MadeUpMarket(World);
        int farm = market.Largest(CreatorClass.Farm);
        market.Weeks[farm] = market.Weeks[farm] with
        {
            Audience = (int)(Options.AdThreshold * World.Users) + 1,
            Impressions = World.Users / 2,
        };
        int small = market.Of(CreatorClass.Farm).First(creator => creator != farm);
        market.Weeks[small] = market.Weeks[small] with
        {
            Audience = (int)(Options.AdThreshold * World.Users) - 1,
            Impressions = World.Users / 2,
        };
        MarketOutcome outcome = market.Settle();
        Assert.Equal((long)(Options.AdMoney * 100 / 2 * Options.CreatorShare), outcome.Creators[farm].Income);
        Assert.Equal(0, outcome.Creators[small].Income);
        long platform = market.Market.State.Ledger.BalanceOf(Model.Economy.Money.Party.Platform);
        Assert.Equal((1 - Options.CreatorShare) / Options.CreatorShare, platform / (double)outcome.Values.AdMoney, 1e-4);
    }

    [Fact]
    public void Claims_pay_only_those_who_push_them()
    {
        var market = new MadeUpMarket(World);
        int persona = market.Of(CreatorClass.Manipulative).MinBy(creator => World.Creators[creator].Audience);
        market.Weeks[persona] = market.Weeks[persona] with { ClaimImpressions = World.Users / 4 };
        int person = market.Of(CreatorClass.Influencer).MinBy(creator => World.Creators[creator].Audience);
        market.Weeks[person] = market.Weeks[person] with { ClaimImpressions = World.Users / 4 };
        MarketOutcome outcome = market.Settle();
        Assert.Equal((long)(Options.ClaimMoney * 100 / 4), outcome.Creators[persona].Income);
        Assert.Equal(0, outcome.Creators[person].Income);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Demonetised_ai_loses_the_stated_share_of_ads_and_capacity(double share)
    {
        var rules = new Rules { Economy = new EconomyRules { DemonetisedUndisclosed = PerKind.Of(share) } };
        var market = new MadeUpMarket(World) { Rules = rules };
        int farm = market.Largest(CreatorClass.Farm);
        int disclosed = market.Of(CreatorClass.Farm).First(creator => creator != farm);
        market.Weeks[farm] = market.Weeks[farm] with { Audience = World.Users, Impressions = World.Users };
        market.Weeks[disclosed] = market.Weeks[farm] with { IsDisclosed = true };
        MarketOutcome outcome = market.Settle(1);
        Assert.Equal(outcome.Creators[disclosed].Income * (1 - share), outcome.Creators[farm].Income, 1.0);
        Assert.True(outcome.Creators[disclosed].Income > 0);
        foreach (int creator in market.Of(CreatorClass.Commercial))
        {
            Assert.InRange(
                outcome.Creators[creator].SponsoredShare, 0, (float)(World.Parameters.Economy.Market.Sponsored.MaxShare * (1 - share)));
        }
    }

    [Fact]
    public void Demonetising_all_ai_spares_people_and_leaves_no_ai_income_but_pay_for_claims()
    {
        var market = new MadeUpMarket(World) { Rules = new Rules { Economy = new EconomyRules { DemonetisedAi = PerKind.Of(1) } } };
        market.Settle(4);
        Assert.All(
            market.Of(CreatorClass.Commercial, CreatorClass.Farm), creator => Assert.Equal(0, market.Last!.Creators[creator].Income));
        Assert.True(market.Of(CreatorClass.Influencer).Sum(creator => market.Last!.Creators[creator].Income) > 0);
    }

    [Fact]
    public void Posts_cost_personas_and_hybrids_money_and_people_none()
    {
        var market = new MadeUpMarket(World);
        int hybrid = market.Largest(CreatorClass.Influencer);
        market.Offers[hybrid] = market.Offers[hybrid] with { UsesAi = true };

        // In the first week the tools are only announced.
        Assert.Equal(0, market.Settle().Creators[hybrid].Cost);
        int posts = market.Weeks[hybrid].Posts;
        MarketOutcome outcome = market.Settle();
        Assert.Equal(posts * 2_000L, outcome.Creators[hybrid].Cost);
        Assert.All(
            market.Of(CreatorClass.Influencer).Where(creator => creator != hybrid),
            creator => Assert.Equal(0, outcome.Creators[creator].Cost));
        Assert.All(
            market.Of(CreatorClass.Farm), creator => Assert.Equal(market.Weeks[creator].Posts * 2_000L, outcome.Creators[creator].Cost));
    }
}
