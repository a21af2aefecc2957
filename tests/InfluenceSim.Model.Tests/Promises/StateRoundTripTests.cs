using CsCheck;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

[Trait("Promise", "state-round-trip")]
public sealed class StateRoundTripTests
{
    private static readonly Policy[] Policies =
    [
        new MandatoryLabelling { From = 1 },
        new FactCheckLabels { From = 2 },
        new Removal { Target = RemovalTarget.Both, HalfLife = 6, FalsePositive = 0.2, Appeals = 0.5, AppealDays = 1 },
        new CircuitBreaker { Threshold = 1, Hours = 9 },
    ];

    private static readonly byte[] Bytes = SnapshotOf(SmallWorld.Build(Tiny)).ToBytes();

    private static readonly Policy[] BusyPolicies =
    [
        new StrikesAndBans { Strikes = 2, Recall = 0.7, Delay = 3 },
        new OperatorLiability { Fine = 5_000, Strikes = 3, Refusal = 0.3 },
        new AdDisclosure { From = 2, Inspection = 0.5 },
        new PostingCap { From = 9, PerOperator = 12 },
    ];

    /// <summary>Operators with money for the next persona at once, people who come and go.</summary>
    private static SimulationParameters Busy
    {
        get
        {
            SimulationParameters parameters = SmallWorld.Parameters(users: 150, warmUp: 7, horizon: 21);
            return parameters with
            {
                Creators = parameters.Creators with { Influencers = 20, Fakefluencers = 8, Operators = 4 },
                Economy = new EconomyParameters
                {
                    Enabled = true,
                    Market = new MarketParameters { Brands = 12, OperatorCapital = 200_000 },
                    Adaptation = new AdaptationParameters { Entry = 0.1, PatienceWeeks = 1 },
                    Operators = new OperatorParameters { LaunchDays = 3, Pool = 3 },
                },
            };
        }
    }

    private static SimulationParameters Tiny => SmallWorld.Parameters(users: 30, warmUp: 1, horizon: 1);

    [Fact]
    public void Saved_and_loaded_at_ten_random_ticks_a_run_ends_with_the_same_digest()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(users: 200, warmUp: 2, horizon: 5));
        int[] ticks = [.. new Random(2009).GetItems([.. Enumerable.Range(1, world.Parameters.TotalTicks - 2)], 10).Order()];
        Assert.Contains(ticks, tick => tick % 2 == 1);
        Assert.Contains(ticks, tick => tick % SimulationParameters.HoursPerDay is > 0 and < 23);
        AssertResumes(world, Policies, ticks);
    }

    [Fact]
    public void So_does_a_run_with_an_economy_at_random_ticks_and_around_its_weeks()
    {
        World world = SmallWorld.Build(Busy);
        int week = EconomyParameters.HoursPerWeek;
        int[] random = new Random(2010).GetItems([.. Enumerable.Range(1, world.Parameters.TotalTicks - 2)], 6);
        int[] ticks = [.. random.Concat([week - 1, week, week + 1, 2 * week, (3 * week) - 1, 3 * week]).Order()];
        List<TickSummary> summaries = AssertResumes(world, BusyPolicies, ticks);

        // All that has a state of its own must have come about, and before a tick that was saved.
        double Last(string measure, string group) =>
            summaries.Last(summary => summary.Tick < ticks[^1] && summary.Measures.Count > 0).Measures
            .Single(value => value.Measure == measure && value.Group == group).Value;
        Assert.True(
            Last("incomeTotal", "human") > 0
                && Last("entries", "ai") > 0
                && Last("entries", "human") > 0
                && Last("exits", "ai") > 0
                && Last("fines", "operator") > 0);
    }

    private static List<TickSummary> AssertResumes(World world, Policy[] policies, int[] ticks)
    {
        var saved = new List<byte[]>();
        var summaries = new List<TickSummary>();
        var whole = new LocalSimulation(world, policies, 60);
        foreach (int tick in ticks)
        {
            whole.Run(tick, summaries.Add);
            saved.Add(whole.Save().ToBytes());
        }

        whole.Run(observer: summaries.Add);

        foreach ((int tick, byte[] bytes) in ticks.Zip(saved))
        {
            var resumed = new LocalSimulation(world, policies, 60);
            resumed.Load(Snapshot.FromBytes(bytes));
            Assert.Equal(tick, resumed.Tick);
            Assert.Equal(bytes, resumed.Save().ToBytes());
            resumed.Run();
            Assert.Equal((tick, whole.Digest), (tick, resumed.Digest));
            Assert.Equal(whole.Audiences, resumed.Audiences);
        }

        return summaries;
    }

    [Fact]
    public void Saved_state_replaces_whatever_ran_before()
    {
        World world = SmallWorld.Build(Tiny);
        Hash128 digest = SmallWorld.Run(world).Digest;
        var run = new LocalSimulation(world, []);
        Snapshot start = run.Save();
        run.Run(29);

        run.Load(start);
        run.Run();

        Assert.Equal(digest, run.Digest);
    }

    [Fact]
    public void Any_flipped_bits_are_refused() =>
        Gen.Select(Gen.Int[0, Bytes.Length - 1], Gen.Byte[1, 255]).Sample((position, bits) =>
        {
            byte[] altered = [.. Bytes];
            altered[position] ^= bits;
            StateException refusal = Assert.Throws<StateException>(() => Snapshot.FromBytes(altered));
            Assert.Contains(
                position switch { < 4 => "ISIM", < 8 => "version", >= 12 and < 20 => "cut", _ => "altered" },
                refusal.Message,
                StringComparison.Ordinal);
        });

    [Fact]
    public void A_cut_file_is_refused() =>
        Gen.Int[0, Bytes.Length - 1].Sample(length =>
        {
            StateException refusal = Assert.Throws<StateException>(() => Snapshot.FromBytes(Bytes.AsMemory(0, length)));
            Assert.Contains("cut", refusal.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void An_altered_part_is_refused()
    {
        World world = SmallWorld.Build(Tiny);
        Snapshot good = SnapshotOf(world);
        byte[] Flip(byte[] part) => [.. part[..^1], (byte)(part[^1] ^ 1)];
        Snapshot[] bad =
        [
            good with { Conductor = Flip(good.Conductor) },
            good with { Platform = Flip(good.Platform) },
            good with { Creators = [Flip(good.Creators[0]), .. good.Creators.Skip(1)] },
            good with { Blocks = [Flip(good.Blocks[0]), .. good.Blocks.Skip(1)] },
            good with { Platform = good.Conductor },
            good with { Creators = [.. good.Creators.Reverse()] },
            good with { Blocks = [.. good.Blocks.Reverse()] },
        ];
        Assert.All(bad, snapshot => Assert.Throws<StateException>(() => new LocalSimulation(world, [], 10).Load(snapshot)));
    }

    [Fact]
    public void A_snapshot_of_another_world_or_block_size_is_refused()
    {
        Snapshot snapshot = SnapshotOf(SmallWorld.Build(Tiny));
        SimulationParameters moreUsers = Tiny with { Population = Tiny.Population with { Users = 40 } };
        SimulationParameters moreCreators = Tiny with { Creators = Tiny.Creators with { Influencers = 5 } };
        SimulationParameters otherPeople = Tiny with { Population = Tiny.Population with { SessionsMedian = 2 } };
        LocalSimulation[] others =
        [
            new(SmallWorld.Build(moreUsers), [], 10),
            new(SmallWorld.Build(moreCreators), [], 10),
            new(SmallWorld.Build(otherPeople), [], 10),
            new(SmallWorld.Build(Tiny, seed: 2), [], 10),
            new(SmallWorld.Build(Tiny, replicate: 1), [], 10),
            new(SmallWorld.Build(Tiny), [], 15),
            new(SmallWorld.Build(Tiny), []),
        ];
        Assert.All(others, other =>
        {
            string untouched = Convert.ToHexString(other.Save().ToBytes());
            StateException refusal = Assert.Throws<StateException>(() => other.Load(snapshot));
            Assert.NotEmpty(refusal.Message);
            Assert.Equal(untouched, Convert.ToHexString(other.Save().ToBytes()));
        });
    }

    private static Snapshot SnapshotOf(World world)
    {
        var run = new LocalSimulation(world, [], 10);
        run.Run(31);
        return run.Save();
    }
}
