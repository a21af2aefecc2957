using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Grains.Tests.Support;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Tests.Runs;

[Trait("Promise", "grains-do-the-work")]
[Collection(ClustersDefinition.Name)]
public sealed class GrainsDoTheWorkTests(ThreeSilos cluster)
{
    private const int Users = 300;
    private const int UsersPerGrain = 50;
    private const int Blocks = 6;
    private const int Days = 3;
    private const int Ticks = Days * 24;

    [Fact]
    public async Task Every_grain_is_called_as_often_as_its_part_of_the_model_acts()
    {
        RunSpec spec = TestRuns.Spec("calls", Users, UsersPerGrain);
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(int.MaxValue);
        await run.Close();

        Assert.Equal(Ticks, spec.Parameters.TotalTicks);
        Assert.Equal(Blocks * Ticks, Calls("HumanUsersGrain.Step"));
        Assert.Equal(spec.Parameters.Creators.Influencers * Days, Calls("InfluencerGrain.Plan"));
        Assert.Equal(
            World.Build(spec.Parameters, spec.Key).Creators.Count(creator => creator.IsAi) * Days, Calls("FakefluencerGrain.Plan"));
        Assert.Equal(Ticks, Calls("PlatformGrain.Prepare"));

        int Calls(string call) => cluster.Calls.Count(spec.RunId, call);
    }

    [Fact]
    public async Task The_market_settles_and_operators_plan_once_a_week()
    {
        RunSpec spec = TestRuns.Weeks("weeks");
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        RunStatus status = await run.RunUntil(int.MaxValue);
        await run.Close();
        var local = TestRuns.Local(spec);
        local.Run();

        // The first days of weeks 0 to 3.
        Assert.Equal(4, cluster.Calls.Count(spec.RunId, "MarketplaceGrain.Settle"));
        Assert.Equal(4 * World.Build(spec.Parameters, spec.Key).Operators.Count, cluster.Calls.Count(spec.RunId, "OperatorGrain.Plan"));
        Assert.Equal(local.Digest, status.Digest);
    }

    [Fact]
    public async Task Replacing_one_settlement_or_one_operators_plan_changes_the_digest()
    {
        RunSpec spec = TestRuns.Weeks("bought");
        var local = TestRuns.Local(spec);
        local.Run();
        foreach (bool isMarket in new[] { true, false })
        {
            int replaced = 0;
            cluster.Calls.After = context =>
            {
                if (isMarket && context.Result is SettleAnswer { Outcome.Week: 1 } settled)
                {
                    replaced++;
                    context.Result = settled with
                    {
                        Outcome = settled.Outcome with
                        {
                            Creators = [.. settled.Outcome.Creators.Select(deal => deal with { SponsoredShare = 0 })],
                        },
                    };
                }
                else if (!isMarket && context.Result is OperatorAnswer { Plan: { Operator: 0 } plan } answer && replaced == 0)
                {
                    replaced++;
                    context.Result = answer with { Plan = plan with { IsClosed = true } };
                }
            };
            try
            {
                RunSpec other = spec with { RunId = $"bought-{isMarket}" };
                ISimulationGrain run = cluster.Run(other.RunId);
                await run.Start(other);
                RunStatus status = await run.RunUntil(int.MaxValue);
                await run.Close();

                Assert.Equal(1, replaced);
                Assert.NotEqual(local.Digest, status.Digest);
            }
            finally
            {
                cluster.Calls.Forget();
            }
        }
    }

    [Fact]
    public async Task A_ticks_input_crosses_to_each_silo_once()
    {
        RunSpec spec = TestRuns.Spec("relay", Users, 10);
        ISimulationGrain run = cluster.Run(spec.RunId);
        await run.Start(spec);
        await run.RunUntil(24);
        await run.Close();

        Assert.Equal(24 * cluster.Silos, cluster.Calls.Count(spec.RunId, "SiloRelay.Publish"));
    }

    [Fact]
    public async Task Replacing_one_fakefluencers_plan_changes_the_digest()
    {
        RunSpec spec = TestRuns.Spec("replaced", Users, UsersPerGrain);
        World world = World.Build(spec.Parameters, spec.Key);
        int persona = Enumerable.Range(0, world.Creators.Count).First(creator => world.Creators[creator].IsAi);
        int replaced = 0;
        cluster.Calls.After = context =>
        {
            if (context.Result is PlanAnswer answer && PartKey.Parse(context.TargetId.Key.ToString()!) == new PartKey(spec.RunId, persona))
            {
                replaced += answer.Plan.Posts.Count;
                context.Result = answer with { Plan = answer.Plan with { Posts = [] } };
            }
        };
        try
        {
            ISimulationGrain run = cluster.Run(spec.RunId);
            await run.Start(spec);
            RunStatus status = await run.RunUntil(int.MaxValue);
            await run.Close();

            Assert.True(replaced > 0, "the persona planned nothing that could be taken away");
            Assert.NotEqual(TestRuns.DigestOf(Users), status.Digest);
        }
        finally
        {
            cluster.Calls.Forget();
        }
    }

    [Fact]
    public void No_grain_touches_the_plain_loop()
    {
        Assert.Empty(AssemblyReferences.To(nameof(LocalSimulation), typeof(ISimulationGrain).Assembly));

        // The scanner sees such a reference where there is one: this assembly runs the plain loop itself.
        Assert.NotEmpty(AssemblyReferences.To(nameof(LocalSimulation), typeof(GrainsDoTheWorkTests).Assembly));
    }
}
