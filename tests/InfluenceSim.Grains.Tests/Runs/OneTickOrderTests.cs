using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.Grains.Tests.Runs;

/// <summary>The order of a tick stands in one place: a phase that is added there is in the plain loop and in the grains alike.</summary>
[Trait("Promise", "one-tick-order")]
[Collection(ClustersDefinition.Name)]
public sealed class OneTickOrderTests
{
    private static readonly TickOrder WithElection = new([new Election(), .. TickOrder.Usual.Phases]);

    [Fact]
    public async Task A_phase_that_is_added_to_the_order_changes_the_plain_loop_and_the_grains_alike()
    {
        Hash128 local = Local(WithElection);
        await using var cluster = new ElectedSilo();
        await cluster.InitializeAsync();
        RunSpec spec = TestRuns.Weeks("elected");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);

        RunStatus status = await run.RunUntil(int.MaxValue);

        Assert.NotEqual(Local(TickOrder.Usual), local);
        Assert.Equal(local, status.Digest);
    }

    [Fact]
    public void A_tick_asks_every_part_once_in_the_order_that_the_model_names()
    {
        RunSpec spec = TestRuns.Weeks("asked");
        World world = World.Build(spec.Parameters, spec.Key);
        var conductor = new Conductor(world, spec.Policies);
        var parts = new LocalParts(world);
        var asked = new Dictionary<int, string>();
        while (!conductor.IsFinished)
        {
            TickAsk ask = conductor.Next();
            asked[conductor.Tick] = $"{asked.GetValueOrDefault(conductor.Tick)} {ask.GetType().Name}".TrimStart();
            conductor.Take(parts.Answer(ask));
        }

        const string hourly = "AskPlatform AskBlocks";
        Assert.Equal(spec.Parameters.TotalTicks, asked.Count);
        Assert.All(asked, tick => Assert.Equal(
            tick.Key % (7 * 24) == 0
                ? $"AskMarket AskOperators AskCreators {hourly}"
                : tick.Key % 24 == 0
                ? $"AskCreators {hourly}"
                : hourly,
            tick.Value));
    }

    [Fact]
    public void Whoever_drives_a_run_out_of_order_is_told()
    {
        RunSpec spec = TestRuns.Spec("order", 60, 0);
        World world = World.Build(spec.Parameters, spec.Key);
        var conductor = new Conductor(world, spec.Policies);
        var parts = new LocalParts(world);

        Assert.Throws<InvalidOperationException>(() => conductor.Take(new BlocksStepped([])));
        TickAsk first = conductor.Next();
        Assert.Throws<InvalidOperationException>(() => conductor.Next());
        Assert.Throws<InvalidOperationException>(() => conductor.Take(new BlocksStepped([])));
        Assert.Throws<InvalidOperationException>(() => conductor.Save());
        Assert.Null(conductor.Take(parts.Answer(first)));
        Assert.Throws<InvalidOperationException>(() => conductor.Save());
    }

    private static Hash128 Local(TickOrder order)
    {
        RunSpec spec = TestRuns.Weeks("local");
        World world = World.Build(spec.Parameters, spec.Key);
        var run = new LocalSimulation(new Conductor(world, spec.Policies, order), new LocalParts(world, spec.UsersPerGrain));
        run.Run();
        return run.Digest;
    }

    /// <summary>On a day in the middle of the run, other rules are voted for.</summary>
    private sealed class Election : TickPhase
    {
        private const int Day = 10;

        public override bool IsDue(Conductor conductor) => conductor.Tick == Day * 24;

        public override TickAsk? Begin(Conductor conductor)
        {
            conductor.Policies = [new ReshareFriction { Strength = 0.9 }, new OutOfNetworkCap { Share = 0 }];
            return null;
        }
    }

    private sealed class ElectedSilo() : ClusterFixture(1, silo => silo.Services.AddSingleton(WithElection));
}
