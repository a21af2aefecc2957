using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Tests.Creators.Strategies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Parts;

/// <summary>Parts that are not ours act as ours do, and none is taken for another.</summary>
[Trait("Promise", "own-parts")]
public sealed class OwnPartsTests
{
    private static readonly SimulationParameters Parameters = SmallWorld.Parameters(users: 150, warmUp: 1, horizon: 3);

    [Theory]
    [InlineData(FeedAlgorithm.Engagement, typeof(SameAsEngagement))]
    [InlineData(FeedAlgorithm.Chronological, typeof(ByHour))]
    public void A_ranking_of_ones_own_stands_where_ours_would(string ours, Type own)
    {
        Policy[] levers = [new Downrank { Factor = 0.1 }, new ChronologicalFeed { Ramp = 5 }];
        SimulationParameters same = Ranked("mine", Activator.CreateInstance(own)!);
        SimulationParameters our = Parameters with { Feed = Parameters.Feed with { Algorithm = ours } };

        Assert.Equal(Digest(our, 0, levers), Digest(same, 0, levers));
        Assert.NotEqual(Digest(our, 0, levers), Digest(our, 0));
    }

    [Fact]
    public void What_a_ranking_remembers_of_a_session_is_its_readers_alone()
    {
        SimulationParameters parameters = Ranked("onceMore", new OnceMore());

        Assert.Single(new[] { 0, 1, 7, 64 }.Select(users => Digest(parameters, users)).Distinct());
    }

    [Fact]
    public void Each_block_has_a_ranking_of_its_own()
    {
        FeedParameters feed = Ranked("onceMore", new OnceMore { Weight = 3 }).Feed;
        var one = (OnceMore)RankingRegistry.Make(feed);

        Assert.NotSame(feed.Own.Find("onceMore"), one);
        Assert.NotSame(one, RankingRegistry.Make(feed));
        Assert.Equal(3, one.Weight);
    }

    [Fact]
    public void What_was_read_moves_what_comes_next()
    {
        double Variety(double weight) => SmallWorld.Summaries(SmallWorld.Build(Ranked("onceMore", new OnceMore { Weight = weight })))
            .SelectMany(summary => summary.Measures).Where(value => value.Measure == "authorVariety" && value.Day > 0)
            .Average(value => value.Value);

        Assert.True(Variety(0) - Variety(100) > 0.05, $"{Variety(0)} without, {Variety(100)} with");
    }

    [Fact]
    public void A_network_of_ones_own_is_the_graph_among_users_and_another_in_each_replicate()
    {
        SimulationParameters parameters = Parameters with
        {
            Network = Network("neighbours", new Neighbours { Reach = 3 }),
        };
        World world = SmallWorld.Build(parameters);

        Assert.All(Enumerable.Range(0, world.Users), user =>
        {
            Assert.True(
                world.Follows.Has(new Account(user), new Account((user + 1) % world.Users))
                    && world.Follows.Has(new Account(user), new Account((user + 3) % world.Users)));
            Assert.InRange(Followed(world, user).Length, 3, 4);
        });
        Assert.Contains(Enumerable.Range(0, world.Users), user => Followed(world, user).Length == 4);
        Assert.NotEqual(Followed(world, 0), Followed(SmallWorld.Build(parameters, replicate: 1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallWorld.Build(Parameters with
        {
            Network = Network("wild", new OutOfBounds()),
        }));
    }

    [Fact]
    public void A_strategy_of_ones_own_is_chosen_by_its_weight_and_by_what_a_lever_says()
    {
        AdaptationParameters Options(double weight) => new()
        {
            Mood = 0,
            Strategies = new StrategyWeights { Own = new ByName<double>().With("giveAway", weight) },
            Own = new ByName<object>().With("giveAway", new GiveAway { Favour = 4 }),
        };

        Assert.Equal(0, Share(Options(0), praise: 1));
        Assert.Equal(1 / 6.0, Share(Options(1), praise: 0), 0.03);
        Assert.Equal(0.5, Share(Options(1), praise: 1), 0.03);
    }

    [Fact]
    public void A_lever_of_ones_own_is_heard_by_the_strategy_in_a_run()
    {
        var economy = new EconomyParameters
        {
            Enabled = true,
            Adaptation = new AdaptationParameters
            {
                Tolerance = 0,
                ReservationShare = 1,
                Reservation = 100,
                Strategies = new StrategyWeights { Own = new ByName<double>().With("giveAway", 0.001) },
                Own = new ByName<object>().With("giveAway", new GiveAway { Favour = 10 }),
            },
        };
        SimulationParameters parameters = SmallWorld.Parameters(users: 60, warmUp: 7, horizon: 21) with { Economy = economy };
        AdaptationParameters unweighted = economy.Adaptation with { Strategies = new StrategyWeights() };
        SimulationParameters without = parameters with { Economy = economy with { Adaptation = unweighted } };

        Assert.NotEqual(Digest(parameters, 0), Digest(parameters, 0, [.. Enumerable.Repeat(new Praise(), 500)]));
        Assert.Equal(Digest(without, 0), Digest(without, 0, [new Praise()]));
    }

    [Fact]
    public void A_world_is_known_by_its_own_parts_and_their_parameters()
    {
        World Built(object part) => SmallWorld.Build(Ranked("mine", part));

        Assert.Equal(Built(new OnceMore()).Fingerprint, Built(new OnceMore()).Fingerprint);
        World[] others = [Built(new OnceMore()), Built(new OnceMore { Weight = 1 }), Built(new ByHour()), SmallWorld.Build(Parameters)];
        Assert.Distinct(others.Select(world => world.Fingerprint));
    }

    [Fact]
    public void What_is_unknown_is_refused_and_never_taken_for_another()
    {
        FeedParameters feed = Parameters.Feed;
        SimulationParameters misspelt = Parameters with { Feed = feed with { Algorithm = "chronologic" } };
        AssertRefused("chronologic", () => new LocalSimulation(SmallWorld.Build(misspelt), []));
        AssertRefused("mine", () => new LocalSimulation(SmallWorld.Build(Ranked("mine", new Neighbours())), []));
        AssertRefused("ring", () => SmallWorld.Build(Parameters with { Network = new NetworkParameters { Kind = "ring" } }));
        AssertRefused("Repeats", () => SmallWorld.Build(Parameters with { Feed = feed with { Repeats = (FeedRepeats)7 } }));
        AssertRefused("Label", () => SmallWorld.Build(Parameters with { Effects = new EffectParameters { Label = (LabelPreset)99 } }));
        AssertRefused(
            "AppliesTo", () => Rules.On(Parameters.Platform, [new ReshareFriction { AppliesTo = (FrictionTarget)9 }], new PolicyDay(0)));
        AssertRefused("Which", () => Rules.On(Parameters.Platform, [new Demonetise { Which = (DemonetiseTarget)9 }], new PolicyDay(0)));
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.NegativeInfinity)]
    public void A_score_that_is_no_finite_number_ends_the_run(double score, double shift)
    {
        SimulationParameters parameters = Ranked("mine", new Always { Score = score, Added = shift });
        AssertRefused("'mine'", () => Digest(parameters, 0));
        Assert.NotEqual(default, Digest(Ranked("mine", new Always()), 0));
    }

    [Theory]
    [InlineData("energy")]
    [InlineData("price")]
    [InlineData("authenticity")]
    [InlineData("lasts")]
    [InlineData("this week")]
    [InlineData("usefulness")]
    [InlineData("quality")]
    [InlineData("topic")]
    [InlineData("style")]
    [InlineData("pull")]
    public void A_business_that_cannot_be_ends_the_run(string wrong)
    {
        AssertRefused(wrong, () => Weeks(new Derails { What = wrong }));
        Assert.NotEqual(default, Weeks(new Derails { What = "nothing" }));

        string Weeks(Derails strategy)
        {
            var economy = new EconomyParameters
            {
                Enabled = true,
                Adaptation = new AdaptationParameters
                {
                    ReservationShare = 1,
                    Reservation = 100,
                    Strategies = new StrategyWeights { Own = new ByName<double>().With("derails", 1_000) },
                    Own = new ByName<object>().With("derails", strategy),
                },
            };
            return Digest(SmallWorld.Parameters(users: 60, warmUp: 7, horizon: 14) with { Economy = economy }, 0);
        }
    }

    [Fact]
    public void A_registry_refuses_what_would_be_ambiguous()
    {
        ModelParts parts = ModelParts.Ours.WithRanking<ByHour>("byHour").WithStrategy<GiveAway>("giveAway");

        AssertRefused("engagement", () => parts.WithRanking<OnceMore>("engagement"));
        AssertRefused("byHour", () => parts.WithNetwork<Neighbours>("byHour"));
        AssertRefused("inbox", () => parts.WithRanking<OnceMore>("inbox"));
        AssertRefused("mood", () => parts.WithStrategy<SameNumber>("mood"));
        AssertRefused("1234", () => parts.WithStrategy<SameNumber>("another"));
        AssertRefused("by-hour", () => parts.WithRanking<OnceMore>("by-hour"));
        AssertRefused("byHour", () => parts.WithRanking<ByHour>("again"));
        AssertRefused("followCap", () => parts.WithLever<Praise>("followCap"));
        AssertRefused("LeverAttribute", () => parts.WithLever<Mute>("mute"));
        AssertRefused("2", () => parts.WithStrategy<OurNumber>("ours"));
        Assert.Equal(["byHour", "giveAway"], parts.Own.Select(part => part.Name));
        Assert.Empty(ModelParts.Ours.Own);
    }

    private static SimulationParameters Ranked(string name, object ranking) => Parameters with
    {
        Feed = Parameters.Feed with { Algorithm = name, Own = new ByName<object>().With(name, ranking) },
    };

    private static string Digest(SimulationParameters parameters, int usersPerBlock, params Policy[] policies)
    {
        var run = new LocalSimulation(SmallWorld.Build(parameters), policies, usersPerBlock);
        run.Run();
        return run.Digest.ToString();
    }

    private static NetworkParameters Network(string name, object generator) =>
        new() { Kind = name, Own = new ByName<object>().With(name, generator) };

    private static int[] Followed(World world, int user) =>
        [.. world.Follows.FollowedBy(new Account(user)).ToArray().Where(account => account < world.Users)];

    private static double Share(AdaptationParameters options, double praise)
    {
        const int People = 4_000;
        CreatorReview review = BusinessSample.Losing(3) with { OwnRules = new ByName<double>().With("giving", praise) };
        var inclination = new Inclination(BusinessSample.World.Draws, options, NamedStrategy.Of(options));
        Business business = Business.Of(BusinessSample.World.Creators[0]);
        return Enumerable.Range(0, People).Count(person =>
            inclination.Choose((ulong)person, business, review)?.Strategy is GiveAway) / (double)People;
    }

    private static void AssertRefused(string name, Func<object> make) =>
        Assert.Contains(name, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private class Answer : IStrategy
    {
        public virtual uint Number => 1_234;

        public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

        public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business;
    }

    private sealed class SameNumber : Answer;

    private sealed class OurNumber : Answer
    {
        public override uint Number => 2;
    }

    private sealed record Mute : Policy
    {
        public override Rules Apply(Rules rules, double strength, PolicyDay day) => rules;
    }
}
