using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

[Trait("Promise", "common-random-numbers")]
public sealed class CommonRandomNumbersTests(ITestOutputHelper output)
{
    private const int Pairs = 40;
    private const double LeastFactor = 5;

    public static TheoryData<Policy> PoliciesFromDay10 => new()
    {
        new MandatoryLabelling { From = 10 },
        // Every false post is checked at once: a programme that checks some, late, may meet none in a small world.
        new FactCheckLabels { From = 10, Coverage = 1, DelayMin = 0, DelayMax = 0 },
        new Downrank { From = 10, Target = DownrankTarget.Ai },
        new ChronologicalFeed { From = 10 },
        new Removal { From = 10, Coverage = 1, FalsePositive = 0.1 },
    };

    [Theory]
    [MemberData(nameof(PoliciesFromDay10))]
    public void Arms_are_bit_identical_until_their_policies_part(Policy policy)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 150, warmUp: 2, horizon: 13);
        parameters = parameters with { Claims = parameters.Claims with { ClaimShare = 1 } };
        World world = SmallWorld.Build(parameters);
        List<TickSummary> without = SmallWorld.Summaries(world);
        List<TickSummary> with = SmallWorld.Summaries(world, policy);
        int start = parameters.WarmUpTicks + (10 * SimulationParameters.HoursPerDay);

        Assert.Equal(Hashes(without.Take(start)), Hashes(with.Take(start)));
        Assert.NotEqual(Hashes(without.Skip(start)), Hashes(with.Skip(start)));
    }

    [Theory]
    [InlineData(CreatorClass.Commercial)]
    [InlineData(CreatorClass.Farm)]
    [InlineData(CreatorClass.Manipulative)]
    public void A_persona_that_touches_nobody_changes_no_other_row(CreatorClass kind)
    {
        SimulationParameters parameters = SmallWorld.Parameters();
        var hermit = new ExtraPersona { Kind = kind, Audience = 0, Recommended = false, Follows = false, Claims = false };
        SimulationParameters larger = parameters with { Creators = parameters.Creators with { ExtraPersonas = [hermit] } };

        // The newcomer gets the first id of all creators, so that whatever is keyed by an id or a place in a list shifts.
        World world = SmallWorld.Build(parameters);
        int[] order = [world.Creators.Count, .. Enumerable.Range(0, world.Creators.Count)];
        List<TickSummary> without = SmallWorld.Summaries(world);
        List<TickSummary> with = SmallWorld.Summaries(World.Build(larger, world.Key, graph: null, order));

        Assert.Equal(without.Count, with.Count);
        foreach ((TickSummary left, TickSummary right) in without.Zip(with))
        {
            Assert.Equal(left.Tally.Arrays, right.Tally.Arrays);
        }

        var before = SmallWorld.Values(without);
        var after = SmallWorld.Values(with);
        // Its own posts are counted, and so is the newcomer itself among the AI creators.
        (string Measure, string Group) posts = ("posts7d", "ai");
        (string Measure, string Group) accounts = ("aiActiveUndisclosed", "all");
        bool IsOthers(KeyValuePair<(int Day, string Measure, string Group), double> row) =>
            (row.Key.Measure, row.Key.Group) != posts && (row.Key.Measure, row.Key.Group) != accounts;
        Assert.Equal(before.Where(IsOthers), after.Where(IsOthers));
        Assert.Contains(after, row => (row.Key.Measure, row.Key.Group) == posts && row.Value > before[row.Key]);
    }

    [Fact]
    public void Pairing_shrinks_the_variance_of_the_difference_in_claim_impressions()
    {
        PairingFactor moderate = Measure(ShockPreset.Moderate, Pairs);
        PairingFactor none = Measure(ShockPreset.None, Pairs / 2);
        string found =
            $"pairing factor {moderate.Value:F1} (bootstrap over {Pairs} pairs, 95 % lower bound {moderate.LowerBound():F1}); "
                + $"without shock {none.Value:F1} ({none.LowerBound():F1})";
        output.WriteLine(found);

        Assert.True(moderate.LowerBound() > LeastFactor, found);
        Assert.True(none.LowerBound() > LeastFactor, found);
        Assert.True(none.Value > moderate.Value, found);
    }

    private static PairingFactor Measure(ShockPreset shock, int pairs)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 2_000, warmUp: 2, horizon: 4);
        parameters = parameters with { Effects = parameters.Effects with { Shock = shock } };
        var none = new double[pairs];
        var mandate = new double[pairs];
        Parallel.For(0, pairs, pair =>
        {
            World world = SmallWorld.Build(parameters, seed: 10, replicate: pair);
            var arm = new LocalSimulation(world, []);
            arm.Run(parameters.WarmUpTicks);
            Snapshot fork = arm.Save();
            none[pair] = FalseImpressions(arm);

            var other = new LocalSimulation(world, [new MandatoryLabelling()]);
            other.Load(fork);
            mandate[pair] = FalseImpressions(other);
        });
        return new PairingFactor(none, mandate);
    }

    private static double FalseImpressions(LocalSimulation arm)
    {
        long sum = 0;
        arm.Run(observer: summary => sum += summary.Tally[Count.FalseImpressions]);
        return sum;
    }

    private static string[] Hashes(IEnumerable<TickSummary> summaries) =>
        [.. summaries.Select(summary => $"{summary.Tick} {summary.Hash} {summary.State}")];
}
