using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// A lever at strength zero changes nothing, bit for bit: no tick's hash (which covers the platform's input, all statuses
/// and labels included), no state, no count and no measure. No label status needs an exception. Levers on money and makers have
/// nothing to act on here: theirs are tried in an economy (<see cref="EconomyLeversTests"/>).
/// </summary>
[Trait("Promise", "lever-zero")]
public sealed class LeverZeroTests
{
    private static readonly World World = SmallWorld.Build(Parameters());
    private static readonly Lazy<RunTrace> None = new(() => RunTrace.Of(World));

    // What every lever is on top of: an arm in which all of them act.
    private static readonly Policy[] Busy =
    [
        new MandatoryLabelling { Compliance = 0.5, Recall = 0.6, Delay = 3, FalsePositive = 0.2, Prominence = 0.7 },
        new Provenance { AiCoverage = 0.3, HumanCoverage = 0.4, Doubt = 0.2 },
        new FactCheckLabels { From = 1, Coverage = 0.7, DelayMin = 5, DelayMax = 20 },
        new Downrank { Target = DownrankTarget.UnlabelledAi, Factor = 0.6 },
        new ReshareFriction { Strength = 0.1 },
        new LiteracyCampaign { Reach = 0.3, Gain = 1 },
        new OutOfNetworkCap { Share = 0.1 },
        new StrikesAndBans { From = 1, Strikes = 2, Recall = 0.5, Delay = 2, FalsePositive = 0.2, AppealDays = 2 },
        new ReplyDisclosure { Compliance = 0.5 },
        new Removal { Target = RemovalTarget.Both, Coverage = 0.3, HalfLife = 5, FalsePositive = 0.1, Appeals = 0.5, AppealDays = 1 },
        new CircuitBreaker { Threshold = 2, Window = 6, Hours = 12 },
        new GivenPlan { PersonaNumber = 3, Topic = 1, Posts = 9, Realism = 0.9, FalseShare = 0.5, FollowRequests = 20 },
    ];

    private static readonly Lazy<RunTrace> BusyTrace = new(() => RunTrace.Of(World, Busy));

    public static TheoryData<Policy> AtZero => new()
    {
        new VoluntaryLabelling { Share = 0 },
        new MandatoryLabelling { Compliance = 0, Recall = 0, FalsePositive = 0, Delay = 0 },
        new MandatoryLabelling { Compliance = 0, Recall = 0, FalsePositive = 0, Exempt = MandateExemption.Fictional },
        new Provenance { AiCoverage = 0, Doubt = 0, HumanCoverage = 1 },
        new FactCheckLabels { Coverage = 0, DelayMin = 0, DelayMax = 0 },
        new Downrank { Target = DownrankTarget.Ai, Factor = 1 },
        new Downrank { Target = DownrankTarget.LabelledAi, Factor = 1 },
        new Downrank { Target = DownrankTarget.UnlabelledAi, Factor = 1 },
        new Downrank { Target = DownrankTarget.Claims, Factor = 1 },
        new ReshareFriction { Strength = 0 },
        new ReshareFriction { Strength = 0, AppliesTo = FrictionTarget.Claims },
        new LiteracyCampaign { Reach = 1, Gain = 0 },
        new LiteracyCampaign { Reach = 0, Gain = 5 },
        new OutOfNetworkCap { Share = 1 },
        new StrikesAndBans { Strikes = 1, Recall = 0, FalsePositive = 0, Delay = 0, AppealDays = 30 },
        new ReplyDisclosure { Compliance = 0 },
        new Removal { Target = RemovalTarget.Both, Coverage = 0, HalfLife = 0, FalsePositive = 0, Appeals = 0 },
        new CircuitBreaker { Threshold = 1, Hours = 0 },
        new GivenPlan { PersonaNumber = 3, Posts = null },
    };

    /// <summary>Every lever at full force, but for a time that the run does not have.</summary>
    public static TheoryData<string, string> NotInForce
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string lever, _) in PolicyRegistry.Levers.Where(lever => !EconomyLevers.All.Contains(lever.Value)))
            {
                data.Add(lever, "beyond the horizon");
                data.Add(lever, "ended before it began");
            }

            return data;
        }
    }

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
    [MemberData(nameof(NotInForce))]
    public void Out_of_its_time_it_changes_no_bit(string lever, string when)
    {
        var policy = (Policy)Activator.CreateInstance(PolicyRegistry.Levers[lever])!;
        int horizon = World.Parameters.Horizon;
        policy = when == "beyond the horizon" ? policy with { From = horizon } : policy with { From = 1, Until = 1 };
        None.Value.AssertSame(RunTrace.Of(World, policy));
    }

    [Fact]
    public void Every_lever_with_a_strength_is_tried_at_zero() =>
        Assert.Equal(
            PolicyRegistry.Levers.Values.Except([typeof(ChronologicalFeed), .. EconomyLevers.All]).ToHashSet(),
            AtZero.Select(row => row.Data.GetType()).ToHashSet());

    [Fact]
    public void The_busy_arm_is_another_run_and_so_is_every_lever_with_strength()
    {
        Assert.NotEqual(None.Value.Digest, BusyTrace.Value.Digest);
        foreach ((string name, Type lever) in PolicyRegistry.Levers.Where(lever => !EconomyLevers.All.Contains(lever.Value)))
        {
            var policy = (Policy)Activator.CreateInstance(lever)!;

            // What is slow at its defaults is hurried, because the run is short.
            policy = policy switch
            {
                FactCheckLabels checks => checks with { Coverage = 1, DelayMin = 0, DelayMax = 0 },
                StrikesAndBans strikes => strikes with { Strikes = 1, Recall = 1, Delay = 1 },
                _ => policy,
            };
            Assert.True(None.Value.Digest != RunTrace.Of(World, policy).Digest, name);
        }
    }

    private static SimulationParameters Parameters()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 120, warmUp: 1, horizon: 4);
        return parameters with
        {
            Creators = parameters.Creators with { Influencers = 12, Fakefluencers = 12 },
            Population = parameters.Population with { SessionsMedian = 1 },
            Reactions = parameters.Reactions with { Comment = 0.1, Share = 0.05 },
        };
    }
}
