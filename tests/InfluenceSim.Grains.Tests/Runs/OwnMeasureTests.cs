using InfluenceSim.Grains.Tests.Clusters;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace InfluenceSim.Grains.Tests.Runs;

/// <summary>A measure that is declared once is counted wherever a run's grains live.</summary>
[Collection(ClustersDefinition.Name)]
[Trait("Promise", "measure-in-one-place")]
public sealed class OwnMeasureTests
{
    private const int Silos = 2;
    private const int Users = 200;

    private static readonly MeasureRegistry Own = MeasureRegistry.Ours.With(
        new MeasureDefinition(
            "likesPerSession", "likes per session", Scale.Count("{like}/{session}"), Aggregator.Last7Days, "likes over sessions")
        {
            Formulas =
            [
                .. MeasureGroups.Makers.Daily((day, maker) => Quotient.Of(day.Of(Count.LikesOf, maker), day[Count.Sessions])),
            ],
        });

    [Fact]
    public async Task Over_two_silos_an_own_measure_is_what_the_plain_loop_says()
    {
        var recorder = new Recorder();
        var calls = new List<CallLog>();
        InProcessTestCluster cluster = Cluster(silo =>
        {
            var log = new CallLog();
            calls.Add(log);
            silo.AddIncomingGrainCallFilter(log);
            silo.Services.AddSingleton(Own).AddSingleton<IRunObserver>(recorder);
        });
        await cluster.DeployAsync();
        await using (cluster)
        {
            RunSpec spec = TestRuns.Spec("own-measure", Users, 50) with { Measures = Own.Fingerprint.ToString() };
            ISimulationGrain run = cluster.Client.GetGrain<ISimulationGrain>(spec.RunId);
            await run.Start(spec);
            RunStatus status = await run.RunUntil(int.MaxValue);

            var local = new LocalSimulation(World.Build(spec.Parameters, spec.Key), spec.Policies, measures: Own);
            var expected = new List<MeasureValue>();
            local.Run(observer: summary => expected.AddRange(summary.Measures));
            Assert.Equal(local.Digest, status.Digest);
            Assert.Equal(expected, recorder.Values);
            Assert.Contains(recorder.Values, value => value is { Measure: "likesPerSession", Group: "ai", Value: > 0 });
            Assert.Equal(Silos, calls.Count);
            Assert.All(calls, log => Assert.True(log.Count(spec.RunId, "HumanUsersGrain.Step") > 0, "A silo had no users."));
        }
    }

    [Fact]
    public async Task A_silo_that_knows_other_measures_refuses_the_run()
    {
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync();
        RunSpec spec = TestRuns.Spec("other-measures", Users, 50) with { Measures = Own.Fingerprint.ToString() };

        ISimulationGrain run = cluster.Grains.GetGrain<ISimulationGrain>(spec.RunId);

        ArgumentException refusal = await Assert.ThrowsAsync<ArgumentException>(() => run.Start(spec));

        Assert.Contains(spec.Measures, refusal.Message, StringComparison.Ordinal);
    }

    private static InProcessTestCluster Cluster(Action<ISiloBuilder> configure)
    {
        var builder = new InProcessTestClusterBuilder(Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => host.Logging.ClearProviders());
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddInfluenceSimGrains();
            configure(silo);
        });
        return builder.Build();
    }

    private sealed class Recorder : IRunObserver
    {
        public List<MeasureValue> Values { get; } = [];

        public void OnTick(RunIdentity run, TickSummary summary) => Values.AddRange(summary.Measures);
    }
}
