using InfluenceSim.Grains.Encoding;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Grains.Tests.Support;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.TestingHost;

namespace InfluenceSim.Grains.Tests.Encoding;

/// <summary>Parts that are not ours cross silos by name, and only to where they are known.</summary>
[Trait("Promise", "own-parts")]
public sealed class OwnPartsTests
{
    private static readonly ModelParts Parts =
        ModelParts.Ours.WithRanking<ByAuthor>("byAuthor").WithStrategy<Idle>("idle").WithLever<Hush>("hush");

    [Fact]
    public void A_specification_crosses_silos_with_every_part()
    {
        RunSpec spec = Spec("cross", weight: 1 / 3.0);

        Assert.Null(Difference.Between(spec, Across(spec, Parts, Parts)));
        Assert.Equal(new Hush { Much = 0.1 }, Across(new PolicySet([new Hush { Much = 0.1 }]), Parts, Parts).Policies.Single());
    }

    [Fact]
    public void Rules_of_ones_own_cross_silos()
    {
        Rules rules = Rules.On(new PlatformParameters(), [new Hush { Much = 0.1 }], new PolicyDay(0));

        Assert.Equal(0.1, ModelJson.From<Rules>(ModelJson.ToBytes(rules)).Own.Find("hush"));
        Assert.Null(Difference.Between(rules, ModelJson.From<Rules>(ModelJson.ToBytes(rules))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_silo_that_lacks_a_part_refuses_it_by_name(bool lacksAll)
    {
        ModelParts there = lacksAll ? ModelParts.Ours : ModelParts.Ours.WithRanking<ByAuthor>("byWriter");

        Exception refusal = Assert.ThrowsAny<Exception>(() => Across(Spec("lacking"), Parts, there));

        Assert.Contains("does not know the part 'byAuthor'", refusal.GetBaseException().Message, StringComparison.Ordinal);
        Assert.Contains(lacksAll ? "no part but ours" : "byWriter", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silo_that_has_another_build_of_a_part_refuses_it()
    {
        // Another assembly's class under the same name is what another build of this one would be.
        ModelParts there = ModelParts.Ours.WithRanking<EngagementRanking>("byAuthor");

        Exception refusal = Assert.ThrowsAny<Exception>(() => Across(Spec("other"), Parts, there));

        Assert.Contains("another build of the part 'byAuthor'", refusal.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_a_part_make_another_world() =>
        Assert.Distinct(
            new[] { Spec("a", weight: 1), Spec("a", weight: 2), TestRuns.Spec("a", 120, 40) }.Select(WorldCache.IdOf));

    [Fact]
    public async Task A_run_on_three_silos_gives_what_the_plain_loop_gives()
    {
        var builder = new InProcessTestClusterBuilder(3);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddInfluenceSimGrains();
            silo.Services.AddSingleton(Parts);
        });
        builder.ConfigureClient(client => client.Services.AddSingleton(Parts));
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        RunSpec spec = Spec("own");
        ISimulationGrain run = cluster.Client.GetGrain<ISimulationGrain>(spec.RunId);
        await run.Start(spec);
        RunStatus end = await run.RunUntil(spec.Parameters.TotalTicks);

        var local = TestRuns.Local(spec);
        local.Run();

        Assert.Equal(local.Digest, end.Digest);
        Assert.NotEqual(TestRuns.DigestOf(120), end.Digest);
    }

    [Fact]
    public async Task A_run_does_not_begin_where_one_silo_lacks_the_part()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        int silos = 0;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddInfluenceSimGrains();
            if (Interlocked.Increment(ref silos) == 1)
            {
                silo.Services.AddSingleton(Parts);
            }
        });
        builder.ConfigureClient(client => client.Services.AddSingleton(Parts));
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        RunSpec spec = Spec("lacking");

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(
            () => cluster.Client.GetGrain<ISimulationGrain>(spec.RunId).Start(spec).WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Contains("byAuthor", refusal.ToString(), StringComparison.Ordinal);
    }

    private static RunSpec Spec(string runId, double weight = 1)
    {
        RunSpec spec = TestRuns.Spec(runId, 120, 40);
        EconomyParameters economy = spec.Parameters.Economy;
        return spec with
        {
            Policies = [.. spec.Policies, new Hush { Much = 0.25, From = 1, Until = 2 }],
            Parameters = spec.Parameters with
            {
                Feed = spec.Parameters.Feed with
                {
                    Algorithm = "byAuthor",
                    Own = new ByName<object>().With("byAuthor", new ByAuthor { Weight = weight }),
                },
                Economy = economy with
                {
                    Adaptation = economy.Adaptation with
                    {
                        Strategies = new StrategyWeights { Own = new ByName<double>().With("idle", 2.5) },
                        Own = new ByName<object>().With("idle", new Idle()),
                    },
                },
            },
        };
    }

    private static T Across<T>(T message, ModelParts here, ModelParts there)
    {
        using ServiceProvider sender = Services(here);
        using ServiceProvider receiver = Services(there);
        byte[] bytes = sender.GetRequiredService<Serializer>().SerializeToArray(message);
        return receiver.GetRequiredService<Serializer>().Deserialize<T>(bytes)!;
    }

    private static ServiceProvider Services(ModelParts parts) => new ServiceCollection()
        .AddSingleton(parts).AddSerializer(builder => builder.AddAssembly(typeof(RunSpec).Assembly)).BuildServiceProvider();

    private sealed record ByAuthor : IRanking
    {
        [Parameter("log score", 0, 10, "scenario"), Meaning("Weight of the author's number.")]
        public double Weight { get; init; } = 1;

        public double Score(in RankedCard card, in Reader reader) => Weight * (card.Card.Author % 7);
    }

    private sealed record Idle : IStrategy
    {
        public uint Number => 2_000;

        public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

        public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business;
    }

    [Meaning("Says less."), Lever(ramps: "how much", composes: "the last", example: "hush: { much: 1 }")]
    private sealed record Hush : Policy
    {
        [Parameter("share", 0, 1, "scenario"), Meaning("How much less is said.")]
        public double Much { get; init; } = 0.5;

        public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules with
        {
            Own = rules.Own.With("hush", Much * strength),
        };
    }
}
