using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>Levers on money and makers: each one's proximate effect in whole runs of some weeks, and none at strength zero.</summary>
[Trait("Promise", "economy-levers")]
public sealed class EconomyLeversTests(ITestOutputHelper output)
{
    // Everybody undisclosed is found soon, and banned at the fourth time.
    private static readonly StrikesAndBans Authority = new() { Strikes = 4, Recall = 1, Delay = 2, FalsePositive = 0 };
    private static readonly MandatoryLabelling Mandate = new() { Compliance = 0.3, Recall = 1, Delay = 3, FalsePositive = 0 };

    private static readonly LeverCase[] Cases =
    [
        new(
            "demonetise",
            new Demonetise(),
            "income of undisclosed AI",
            -1,
            arm => arm.Watched.Sum(arm.Watched.IsUndisclosedAi, deal => deal.Income)),
        new(
            "demonetise ai",
            new Demonetise { Which = DemonetiseTarget.Ai },
            "income of all AI",
            -1,
            arm => arm.Watched.Sum((creator, _) => arm.Watched.World.Creators[creator].IsAi, deal => deal.Income)),
        new(
            "demonetise half",
            new Demonetise { Which = DemonetiseTarget.Ai, Share = 0.5 },
            "income of all AI",
            -1,
            arm => arm.Watched.Sum((creator, _) => arm.Watched.World.Creators[creator].IsAi, deal => deal.Income)),
        new(
            "adDisclosure",
            new AdDisclosure { Compliance = 1 },
            "share of sponsored impressions noticed as such",
            1,
            arm => arm.Tally[Count.SponsorshipNoticed] / (double)arm.Tally[Count.SponsoredImpressions]),
        new(
            "adDisclosure",
            new AdDisclosure { Compliance = 0, Inspection = 0.5 },
            "fines on people",
            1,
            arm => arm.Last("fines", "creator")),
        new("brandCode", new BrandCode { Aversion = 3 }, "budget share of undisclosed AI", -1, UndisclosedShare),
        new("operatorLiability", new OperatorLiability { Strikes = 0 }, "fines on operators", 1, arm => arm.Last("fines", "operator"))
        {
            With = [Authority],
            Same = arm => arm.Last("fines", "brand") + arm.Last("fines", "platform"),
        },
        new(
            "operatorLiability", new OperatorLiability { Fine = 0, Strikes = 3 }, "personas closed together with their operator", 1,
            ClosedTogether) { With = [Authority] },
        new(
            "operatorLiability brand",
            new OperatorLiability { Liable = LiableParty.Brand },
            "fines on brands",
            1,
            arm => arm.Last("fines", "brand")) { With = [Authority], Same = arm => arm.Last("fines", "platform") },
        new(
            "operatorLiability platform",
            new OperatorLiability { Liable = LiableParty.Platform },
            "fines on the platform",
            1,
            arm => arm.Last("fines", "platform"))
            {
                With = [Authority],
                Same = arm => arm.Last("fines", "brand") + arm.Last("fines", "operator"),
            },
        new("accountVerification", new AccountVerification { Cost = 200_000, Delay = 0 }, "launches", -1, Launches),
        new("accountVerification", new AccountVerification { Cost = 0, Delay = 0, Cap = 1 }, "launches", -1, Launches),
        new(
            "accountVerification",
            new AccountVerification { Cost = 0, Delay = 60 },
            "new personas that appeared",
            -1,
            arm => arm.Last("entries", "ai")),
        new(
            "postingCap",
            new PostingCap { PerAccount = 2 },
            "posts per AI account and day",
            -1,
            arm => arm.Watched.PersonaPosts / (double)arm.Watched.PersonaDays),
        new(
            "postingCap",
            new PostingCap { PerAccount = null, PerOperator = 4 },
            "posts per AI account and day",
            -1,
            arm => arm.Watched.PersonaPosts / (double)arm.Watched.PersonaDays),
        new(
            "followCap",
            new FollowCap { PerAccount = 2 },
            "follow requests per AI account and day",
            -1,
            arm => arm.Watched.PersonaFollows / (double)arm.Watched.PersonaDays),
        new(
            "followCap",
            new FollowCap { PerAccount = null, PerOperator = 4 },
            "follow requests per AI account and day",
            -1,
            arm => arm.Watched.PersonaFollows / (double)arm.Watched.PersonaDays),
        new("mandatoryLabelling fine", Mandate with { Fine = 10_000 }, "fines on operators", 1, arm => arm.Last("fines", "operator"))
        {
            Placebo = Mandate,
            Same = arm => arm.Last("fines", "brand") + arm.Last("fines", "platform"),
        },
        new(
            "mandatoryLabelling brand",
            Mandate with { Fine = 10_000, Liable = LiableParty.Brand },
            "fines on brands",
            1,
            arm => arm.Last("fines", "brand")) { Placebo = Mandate, Same = arm => arm.Last("fines", "platform") },
        new(
            "mandatoryLabelling platf.",
            Mandate with { Fine = 10_000, Liable = LiableParty.Platform },
            "fines on the platform",
            1,
            arm => arm.Last("fines", "platform"))
            {
                Placebo = Mandate,
                Same = arm => arm.Last("fines", "brand") + arm.Last("fines", "operator"),
            },
        new(
            "mandatoryLabelling ads",
            Mandate with { Compliance = 1, Scope = MandateScope.Sponsored },
            "labelled share of AI impressions",
            1,
            LabelledShare),
        new(
            "mandatoryLabelling ads",
            Mandate with { Compliance = 1, Scope = MandateScope.Sponsored },
            "the same, where not all posts bear a label",
            -1,
            LabelledShare) { Placebo = Mandate with { Compliance = 1 } },
        new(
            "mandatoryLabelling ads",
            Mandate with { Fine = 10_000, Scope = MandateScope.Sponsored },
            "fines on operators",
            1,
            arm => arm.Last("fines", "operator")) { Placebo = Mandate with { Scope = MandateScope.Sponsored } },
        new(
            "mandatoryLabelling ads",
            Mandate with { Fine = 10_000, Scope = MandateScope.Sponsored },
            "fines on operators who never advertised",
            -1,
            arm => arm.Last("fines", "operator")) { Placebo = Mandate with { Fine = 10_000 } },
    ];

    private static readonly LeverTable Table = new(Parameters(), seed: 90, Cases);
    private static readonly World World = SmallWorld.Build(Parameters(), seed: 91);
    private static readonly Lazy<RunTrace> None = new(() => RunTrace.Of(World));

    // What every lever is on top of: an arm in which all of them act.
    private static readonly Policy[] Busy =
    [
        new StrikesAndBans { Strikes = 3, Recall = 0.6, Delay = 2, FalsePositive = 0.1 },
        new MandatoryLabelling { From = 3, Compliance = 0.4, Recall = 0.3, Fine = 2_000, Liable = LiableParty.Brand },
        new MandatoryLabelling
        {
            From = 1, Compliance = 0.6, Recall = 0.7, Delay = 2, Form = LabelForm.Interstitial, Scope = MandateScope.Sponsored,
        },
        new StrikesAndBans { From = 8, Strikes = 2, Detector = StrikeDetector.Shared, Delay = 2 },
        new OperatorLiability { Fine = 4_000, Strikes = 5, Refusal = 0.4 },
        new OperatorLiability { Fine = 1_000, Liable = LiableParty.Platform },
        new Demonetise { Share = 0.3 },
        new Demonetise { Which = DemonetiseTarget.Ai, Share = 0.2, AppliesTo = PersonaScope.Farm },
        new AdDisclosure { Compliance = 0.5, Inspection = 0.3, Fine = 700 },
        new BrandCode { Aversion = 0.4 },
        new AccountVerification { Cost = 1_000, Delay = 1, Cap = 5 },
        new PostingCap { PerAccount = 5, PerOperator = 12 },
        new FollowCap { PerAccount = 6, PerOperator = 15 },
    ];

    private static readonly Lazy<RunTrace> BusyTrace = new(() => RunTrace.Of(World, Busy));

    public static TheoryData<Policy> AtZero => new()
    {
        new Demonetise { Which = DemonetiseTarget.Undisclosed, Share = 0 },
        new Demonetise { Which = DemonetiseTarget.Ai, Share = 0 },
        new AdDisclosure { Compliance = 0, Inspection = 0 },
        new AdDisclosure { Compliance = 0, Fine = 0, Inspection = 1 },
        new BrandCode { Aversion = 0 },
        new OperatorLiability { Liable = LiableParty.Operator, Fine = 0, Strikes = 0, Refusal = 1 },
        new OperatorLiability { Liable = LiableParty.Brand, Fine = 0, Strikes = 1, Refusal = 1 },
        new OperatorLiability { Liable = LiableParty.Platform, Fine = 0, Strikes = 1, Refusal = 1 },
        new AccountVerification { Cost = 0, Delay = 0, Cap = null },
        new PostingCap { PerAccount = null, PerOperator = null },
        new FollowCap { PerAccount = null, PerOperator = null },
        new MandatoryLabelling { Compliance = 0, Recall = 0, FalsePositive = 0, Fine = 0, Liable = LiableParty.Platform },
        new MandatoryLabelling { Compliance = 0, Recall = 0, FalsePositive = 0, Scope = MandateScope.Sponsored },
        new StrikesAndBans { Recall = 0, FalsePositive = 0 },
    };

    /// <summary>Every lever of the busy arm, which acts there, at a time that the run does not have or of no length.</summary>
    public static TheoryData<Policy> OutOfItsTime =>
        [.. Busy.SelectMany(lever => new[] { lever with { From = Parameters().Horizon }, lever with { From = 1, Until = 1 } })];

    [Fact]
    public void Every_lever_moves_what_it_acts_on()
    {
        (bool holds, string text) = Table.Judge();
        output.WriteLine(text);
        Assert.True(holds, text);
    }

    [Fact]
    public void Every_lever_on_money_and_makers_is_in_the_table() =>
        Assert.Subset(Cases.Select(lever => lever.Policy.GetType()).ToHashSet(), EconomyLevers.All.ToHashSet());

    [Theory]
    [MemberData(nameof(AtZero))]
    public void At_zero_it_changes_no_bit(Policy lever) => None.Value.AssertSame(RunTrace.Of(World, lever));

    [Theory]
    [MemberData(nameof(AtZero))]
    public void At_zero_it_changes_no_bit_of_an_arm_in_which_all_levers_act(Policy lever)
    {
        BusyTrace.Value.AssertSame(RunTrace.Of(World, [.. Busy, lever]));
        BusyTrace.Value.AssertSame(RunTrace.Of(World, [lever, .. Busy]));
    }

    [Theory]
    [MemberData(nameof(OutOfItsTime))]
    public void Out_of_its_time_it_changes_no_bit(Policy lever) => None.Value.AssertSame(RunTrace.Of(World, lever));

    [Fact]
    public void Every_lever_on_money_and_makers_is_tried_at_zero_and_out_of_its_time()
    {
        Assert.Subset(AtZero.Select(row => row.Data.GetType()).ToHashSet(), EconomyLevers.All.ToHashSet());
        Assert.Subset(OutOfItsTime.Select(row => row.Data.GetType()).ToHashSet(), EconomyLevers.All.ToHashSet());
    }

    [Fact]
    public void The_order_of_an_arms_levers_says_nothing() => BusyTrace.Value.AssertSame(RunTrace.Of(World, [.. Busy.Reverse()]));

    [Fact]
    public void Each_lever_of_the_busy_arm_changes_it_and_each_is_one_of_these()
    {
        Assert.Subset(Busy.Select(lever => lever.GetType()).ToHashSet(), EconomyLevers.All.ToHashSet());
        foreach (Policy lever in Busy)
        {
            Assert.True(BusyTrace.Value.Digest != RunTrace.Of(World, [.. Busy.Where(other => other != lever)]).Digest, lever.ToString());
        }
    }

    [Fact]
    public void A_run_that_is_watched_is_the_run()
    {
        Snapshot start = new LocalSimulation(World, []).Save();
        var watched = new WatchedRun(World, start, Busy);
        watched.Run(_ => { });
        Assert.Equal(BusyTrace.Value.Digest, watched.Digest.ToString());
    }

    private static double UndisclosedShare(ArmRecord arm) =>
        arm.Watched.Sum(arm.Watched.IsUndisclosedAi, deal => deal.Sponsorship) / arm.Watched.Sum((_, _) => true, deal => deal.Sponsorship);

    private static double LabelledShare(ArmRecord arm) => 1 - (arm.Tally[Count.AiUnlabelled] / arm.AiImpressions);

    private static double Launches(ArmRecord arm) => arm.Watched.Weeks.Sum(week => week.Plans.Sum(plan => plan.Launches.Count));

    /// <summary>Personas that posted until their operator was closed; none of them is there a week later.</summary>
    private static double ClosedTogether(ArmRecord arm)
    {
        WatchedRun run = arm.Watched;
        int closed = 0;
        for (int week = 0; week < run.Weeks.Count - 1; week++)
        {
            foreach (OperatorPlan plan in run.Weeks[week].Plans.Where(plan => plan.IsClosed))
            {
                int[] personas =
                    [.. run.World.Operators[plan.Operator].Personas.Where(creator => run.Weeks[week].Brief.Creators[creator].IsActive)];
                Assert.All(
                    personas,
                    creator =>
                        Assert.Equal(
                            (false, 0),
                            (run.Weeks[week + 1].Brief.Creators[creator].IsActive, run.Weeks[week + 1].Brief.Creators[creator].Posts)));
                closed += personas.Length;
            }
        }

        return closed;
    }

    /// <summary>Four weeks, the first of them warm-up. Operators have money, and launches pay soon.</summary>
    private static SimulationParameters Parameters()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 200, warmUp: 7, horizon: 22);
        return parameters with
        {
            Creators = parameters.Creators with { Influencers = 20, Fakefluencers = 20, Operators = 8 },
            Population = parameters.Population with { SessionsMedian = 1 },
            Economy = new EconomyParameters
            {
                Enabled = true,
                Market = new MarketParameters { Brands = 16, OperatorCapital = 300_000, Costs = new PostCostParameters { Persona = 1 } },
                Operators = new OperatorParameters { LaunchCost = 2_000, LaunchDays = 3 },
            },
        };
    }
}
