using CsCheck;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Model.Tests.Policies;

public sealed class MakerLeverTests
{
    private static readonly PlatformParameters Today = new();
    private static readonly PerKind None = PerKind.Of(double.PositiveInfinity);

    [Fact]
    public void At_zero_none_changes_a_rule()
    {
        Policy[] atZero =
        [
            new OperatorLiability { Liable = LiableParty.Platform, Fine = 0, Strikes = 0, Refusal = 1 },
            new OperatorLiability { Liable = LiableParty.Brand, Fine = 0, Strikes = 3, Refusal = 1 },
            new AccountVerification { Cost = 0, Delay = 0, Cap = null },
            new PostingCap { PerAccount = null, PerOperator = null },
            new FollowCap { PerAccount = null, PerOperator = null },
        ];
        Policy[] busy =
        [
            new OperatorLiability { Liable = LiableParty.Brand }, new OperatorLiability { Fine = 0 }, new AccountVerification { Cap = 4 },
            new PostingCap { PerOperator = 20 }, new FollowCap { PerOperator = 5 },
        ];
        Gen.Select(Gen.Shuffle(atZero, 1, 3), Gen.Bool, Gen.Int[0, 3]).Sample((levers, first, ramp) =>
        {
            Policy[] zero = [.. levers.Select(lever => lever with { Ramp = ramp })];
            Assert.Equal(Rules.On(Today, [], new PolicyDay(1)), Rules.On(Today, zero, new PolicyDay(1)));
            Assert.Equal(
                Rules.On(Today, busy, new PolicyDay(1)),
                Rules.On(Today, first ? [.. zero, .. busy] : [.. busy, .. zero], new PolicyDay(1)));
        });
    }

    [Fact]
    public void Liability_says_who_pays_and_closes_operators_only_where_they_answer()
    {
        EconomyRules Of(LiableParty liable) =>
            Rules.On(
                Today, [new OperatorLiability { Liable = liable, Fine = 1_000, Strikes = 4, Refusal = 0.7 }], new PolicyDay(0)).Economy;
        Assert.Equal((StrikeFines.Of(LiableParty.Operator, 1_000), PerKind.Of(4), PerKind.Of(0.7)), Parts(Of(LiableParty.Operator)));
        Assert.Equal((StrikeFines.Of(LiableParty.Brand, 1_000), default, default), Parts(Of(LiableParty.Brand)));
        Assert.Equal((StrikeFines.Of(LiableParty.Platform, 1_000), default, default), Parts(Of(LiableParty.Platform)));
    }

    [Fact]
    public void Two_liabilities_take_the_higher_fine_and_the_fewer_strikes_each_on_its_kind()
    {
        Rules rules = Rules.On(
            Today,
            [
                new OperatorLiability { Fine = 1_000, Strikes = 4, AppliesTo = PersonaScope.Farm },
                new OperatorLiability { Fine = 500, Strikes = 2, Refusal = 0.1, AppliesTo = PersonaScope.All },
                new OperatorLiability { Fine = 700, Strikes = 0, AppliesTo = PersonaScope.Commercial },
            ],
            new PolicyDay(0));
        Assert.Equal(new PerKind(700, 1_000, 500), rules.Economy.StrikeFines.Operator);
        Assert.Equal(PerKind.Of(2), rules.Economy.StrikesToClose);
        Assert.Equal(new PerKind(0.1, 0.5, 0.1), rules.Economy.Refusal);
    }

    [Fact]
    public void A_mandate_and_a_liability_keep_each_its_own_party_and_fine_in_any_order()
    {
        var liability = new OperatorLiability { Liable = LiableParty.Platform, Fine = 10 };
        var mandate = new MandatoryLabelling { Liable = LiableParty.Brand, Fine = 90 };
        var expected = new StrikeFines(default, PerKind.Of(90), PerKind.Of(10));
        Assert.Equal(expected, Rules.On(Today, [liability, mandate], new PolicyDay(0)).Economy.StrikeFines);
        Assert.Equal(expected, Rules.On(Today, [mandate, liability], new PolicyDay(0)).Economy.StrikeFines);
        Assert.Equal(
            expected with { Brand = default },
            Rules.On(Today, [liability, mandate with { Fine = 0 }], new PolicyDay(0)).Economy.StrikeFines);
        Assert.Equal(
            expected with { Brand = PerKind.Of(45) },
            Rules.On(Today, [mandate with { Ramp = 2 }, liability], new PolicyDay(0)).Economy.StrikeFines);
    }

    [Fact]
    public void A_duty_to_say_so_grows_from_todays_share()
    {
        double[] shares = [.. Enumerable.Range(0, 5).Select(day =>
            Rules.On(
                Today, [new AdDisclosure { Compliance = 0.6, Ramp = 4 }],
                new PolicyDay(day)).Economy.AdDisclosure(CreatorClass.Influencer, 0.2))];
        Assert.Equal([0.3, 0.4, 0.5, 0.6, 0.6], shares.Select(share => Math.Round(share, 12)));
        Assert.Equal(
            0.2,
            Rules.On(Today, [new AdDisclosure { Compliance = 0.1 }], new PolicyDay(0)).Economy.AdDisclosure(CreatorClass.Influencer, 0.2));
        Assert.Equal(
            0.6,
            Rules.On(
                Today,
                [new AdDisclosure { Compliance = 0.3 }, new AdDisclosure { Compliance = 0.6 }],
                new PolicyDay(0)).Economy.AdDisclosure(CreatorClass.Influencer, 0.2));
    }

    [Theory]
    [InlineData(0, 20, 4)]
    [InlineData(1, 10, 2)]
    [InlineData(9, 5, 1)]
    public void Caps_come_down_over_the_ramp(int day, double posts, double personas)
    {
        EconomyRules rules = Rules.On(
            Today,
            [
                new PostingCap { PerAccount = 5, PerOperator = 10, Ramp = 4 },
                new FollowCap { PerAccount = 5, Ramp = 4, AppliesTo = PersonaScope.Farm },
                new AccountVerification { Cap = 1, Ramp = 4 },
            ],
            new PolicyDay(day)).Economy;
        Assert.Equal((PerKind.Of(posts), PerKind.Of(2 * posts)), (rules.PostsPerAccount, rules.PostsPerOperator));
        Assert.Equal((None with { Farm = posts }, None), (rules.FollowsPerAccount, rules.FollowsPerOperator));
        Assert.Equal(PerKind.Of(personas), rules.PersonaCap);
    }

    [Theory]
    [InlineData(MakerScope.All, true, true)]
    [InlineData(MakerScope.Human, true, false)]
    [InlineData(MakerScope.Ai, false, true)]
    public void A_duty_to_say_so_may_be_that_of_people_or_of_personas(MakerScope scope, bool people, bool personas)
    {
        EconomyRules rules = Rules.On(Today, [new AdDisclosure { Compliance = 0.9, AppliesTo = scope }], new PolicyDay(0)).Economy;
        Assert.Equal(people ? 0.9 : 0.2, rules.AdDisclosure(CreatorClass.Influencer, 0.2));
        Assert.All(
            (CreatorClass[])[CreatorClass.Commercial, CreatorClass.Farm, CreatorClass.Manipulative],
            kind => Assert.Equal(personas ? 0.9 : 0.2, rules.AdDisclosure(kind, 0.2)));
    }

    [Fact]
    public void Caps_compose_to_the_lowest()
    {
        EconomyRules rules = Rules.On(
            Today,
            [
                new PostingCap { PerAccount = 5 },
                new PostingCap { PerAccount = 3, AppliesTo = PersonaScope.Farm },
                new PostingCap { PerAccount = 9 }],
            new PolicyDay(0)).Economy;
        Assert.Equal(new PerKind(5, 3, 5), rules.PostsPerAccount);
    }

    [Fact]
    public void An_operators_cap_is_used_up_and_never_broken_and_over_time_nobody_gets_less() =>
        Gen.Select(Gen.Int[1, 12], Gen.Double[0, 60], Gen.Int[0, 500]).Sample((running, cap, day) =>
        {
            int[] shares =
                [.. Enumerable.Range(0, running)
                    .Select(rank => DailyCap.Today(double.PositiveInfinity, cap, running, rank, new RunDay(day)))];
            Assert.InRange(shares.Sum(), Math.Floor(cap), Math.Ceiling(cap));
            int[] overTime = [.. Enumerable.Range(0, running).Select(rank =>
                Enumerable.Range(day, 4 * running)
                    .Sum(later => DailyCap.Today(double.PositiveInfinity, cap, running, rank, new RunDay(later))))];
            Assert.InRange(overTime.Max() - overTime.Min(), 0, 1);
            Assert.All(
                Enumerable.Range(0, running),
                rank => Assert.Equal(Math.Min(2, shares[rank]), DailyCap.Today(2, cap, running, rank, new RunDay(day))));
        });

    [Theory]
    [InlineData(double.PositiveInfinity, 0.5, 1, 0.5)]
    [InlineData(0.5, double.PositiveInfinity, 3, 0.5)]
    [InlineData(2.25, 100, 3, 2.25)]
    [InlineData(9, 4.5, 3, 1.5)]
    [InlineData(0, 4.5, 3, 0)]
    public void A_cap_that_is_no_whole_number_is_kept_over_days(double perAccount, double perOperator, int running, double mean)
    {
        Assert.Equal(mean, DailyCap.Rate(perAccount, perOperator, running), 9);
        for (int rank = 0; rank < running; rank++)
        {
            Assert.Equal(
                mean, Enumerable.Range(0, 120).Average(day => DailyCap.Today(perAccount, perOperator, running, rank, new RunDay(day))),
                1.0 / 100);
        }
    }

    [Fact]
    public void Without_a_cap_there_is_no_limit() =>
        Assert.Equal(int.MaxValue, DailyCap.Today(double.PositiveInfinity, double.PositiveInfinity, 3, 2, new RunDay(400)));

    private static (StrikeFines, PerKind, PerKind) Parts(EconomyRules rules) => (rules.StrikeFines, rules.StrikesToClose, rules.Refusal);
}
