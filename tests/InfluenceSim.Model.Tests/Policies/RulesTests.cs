using CsCheck;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Model.Tests.Policies;

public sealed class RulesTests
{
    private static readonly PlatformParameters Today = new() { DisclosureToday = 0.2, Prominence = 0.9 };

    [Fact]
    public void Without_levers_the_rules_are_todays()
    {
        var rules = new Rules { Disclosure = PerKind.Of(0.2), DisclosureToday = 0.2, Prominence = 0.9 };
        Assert.Equal(rules, Rules.On(Today, [], new PolicyDay(3)));
        Assert.Equal(rules, Rules.On(Today, [new MandatoryLabelling(), new ChronologicalFeed(), new FactCheckLabels()], new PolicyDay(-1)));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 0.25)]
    [InlineData(6, 0.5)]
    [InlineData(8, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 0)]
    public void Strength_follows_dates_and_ramp(int day, double strength) =>
        Assert.Equal(strength, new ChronologicalFeed { From = 5, Until = 20, Ramp = 4 }.StrengthOn(new PolicyDay(day)));

    [Fact]
    public void Strength_never_falls_before_the_end_and_is_full_after_the_ramp() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 30], Gen.Int[-10, 120]).Sample((from, ramp, day) =>
        {
            var policy = new ChronologicalFeed { From = from, Ramp = ramp };
            Assert.InRange(policy.StrengthOn(new PolicyDay(day)), 0, 1);
            Assert.True(policy.StrengthOn(new PolicyDay(day + 1)) >= policy.StrengthOn(new PolicyDay(day)));
            Assert.Equal(day >= from, policy.StrengthOn(new PolicyDay(day)) > 0);
            Assert.Equal(1, policy.StrengthOn(new PolicyDay(from + ramp)));
        }, iter: 1_000);

    [Fact]
    public void A_ramped_lever_acts_in_proportion()
    {
        Rules half = Rules.On(
            Today,
            [new FactCheckLabels { Coverage = 0.6, Ramp = 2 }, new Downrank { Target = DownrankTarget.Claims, Factor = 0.2, Ramp = 2 }],
            new PolicyDay(0));
        Assert.Equal(0.3, Assert.Single(half.FactCheckers).Coverage, 1e-12);
        Assert.Equal(0.6, half.DownrankClaims, 1e-12);
    }

    [Fact]
    public void Labelling_levers_never_lower_disclosure() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((today, share, compliance) =>
        {
            Rules rules = Rules.On(
                Today with { DisclosureToday = today },
                [new VoluntaryLabelling { Share = share }, new MandatoryLabelling { Compliance = compliance }],
                new PolicyDay(0));
            Assert.Equal(PerKind.Of(Math.Max(today, Math.Max(share, compliance))), rules.Disclosure);
        });

    [Fact]
    public void Down_ranking_composes_by_multiplying()
    {
        Rules rules = Rules.On(
            Today,
            [
                new Downrank { Target = DownrankTarget.Ai, Factor = 0.5 },
                new Downrank { Target = DownrankTarget.LabelledAi, Factor = 0.5 },
                new Downrank { Target = DownrankTarget.UnlabelledAi, Factor = 0.1 },
                new Downrank { Target = DownrankTarget.Claims, Factor = 0.25 },
            ],
            new PolicyDay(0));
        Assert.Equal((PerKind.Of(0.25), 0.25), (rules.DownrankLabelled, rules.DownrankClaims));
        Assert.Equal(PerKind.Of(0.5 * (1 - (1 - 0.1))), rules.DownrankUnlabelled);
    }

    [Fact]
    public void Levers_on_different_things_compose_in_any_order()
    {
        Policy[] levers = [
            new MandatoryLabelling { From = 2, Prominence = 0.4 },
            new FactCheckLabels { From = 1 },
            new Downrank(),
            new ChronologicalFeed { From = 3 }];
        Gen.Select(Gen.Shuffle(levers), Gen.Int[0, 6])
            .Sample((shuffled, day) =>
                Assert.Equivalent(
                    Rules.On(Today, levers, new PolicyDay(day)), Rules.On(Today, shuffled, new PolicyDay(day)), strict: true));
    }

    [Fact]
    public void A_mandate_keeps_todays_prominence_unless_it_states_its_own()
    {
        Assert.Equal(0.9, Rules.On(Today, [new MandatoryLabelling()], new PolicyDay(0)).Prominence);
        Assert.Equal(0, Rules.On(Today, [new MandatoryLabelling { Prominence = 0 }], new PolicyDay(0)).Prominence);
    }
}
