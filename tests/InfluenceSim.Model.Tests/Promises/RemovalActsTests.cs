using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// What is taken down is gone at once from inboxes and recommendations and is passed on by nobody; what it made people believe stays. The
/// sooner, the less it spreads. Honest posts go by mistake at the stated share, and come back on appeal at the stated one.
/// </summary>
[Trait("Promise", "removal-acts")]
public sealed class RemovalActsTests(ITestOutputHelper output)
{
    private const int Removed = 24;
    private const int Ticks = 80;
    private const int Seeds = 6;

    private static readonly Removal AtOnce = new() { From = 1, Coverage = 1, HalfLife = 0, FalsePositive = 0 };

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void It_is_gone_from_inboxes_and_recommendations_and_nobody_passes_it_on(double recommended)
    {
        (List<TickOutput> run, HumanUsers users) = Run(recommended, AtOnce);

        Assert.All(run.Take(TwoPersonas.Pushed), tick => Assert.Equal(0, Read(tick, TwoPersonas.Concerned)));
        Assert.NotEqual(0, run.Take(Removed).Sum(tick => Read(tick, TwoPersonas.Concerned)));
        Assert.All(run.Skip(Removed), tick => Assert.Equal(
            (0, 0), (Read(tick, TwoPersonas.Concerned), Shared(tick, TwoPersonas.Concerned))));
        Assert.NotEqual(0, run.Skip(Removed).Sum(tick => Read(tick, TwoPersonas.Control)));

        // Every reader believed it, and who did still does.
        Assert.Equal(
            run.Sum(tick => tick.Tally[Count.BeliefsBegun]), users.Columns.Believed.Count(claims => claims != 0));
        Assert.NotEqual(0, run.Sum(tick => tick.Tally[Count.BeliefsBegun]));
    }

    [Fact]
    public void A_post_of_undisclosed_AI_is_one_of_an_account_without_a_label()
    {
        // The first persona's maker discloses under the mandate, the second evades.
        var mandate = new MandatoryLabelling { From = 0, Compliance = 1, Recall = 0, FalsePositive = 0 };
        (List<TickOutput> run, _) = Run(0, mandate, AtOnce with { Target = RemovalTarget.UndisclosedAi });

        Assert.NotEqual(0, run.Take(Removed).Sum(tick => Read(tick, TwoPersonas.Control)));
        Assert.Equal(0, run.Skip(Removed).Sum(tick => Read(tick, TwoPersonas.Control)));
        Assert.NotEqual(0, run.Skip(Removed).Sum(tick => Read(tick, TwoPersonas.Concerned)));
    }

    [Fact]
    public void What_went_by_mistake_and_is_put_back_is_read_by_who_has_not_read_it()
    {
        // The control carries no claim: only a mistake takes it down.
        const int back = Removed + 12;
        (List<TickOutput> run, _) = Run(0, AtOnce with { Coverage = 0, FalsePositive = 1, Appeals = 1, AppealDays = 0.5 });
        int Between(int from, int to) => run[from..to].Sum(tick => Read(tick, TwoPersonas.Control));

        Assert.NotEqual(0, Between(0, Removed));
        Assert.Equal(0, Between(Removed, back));
        Assert.NotEqual(0, Between(back, Ticks));
        Assert.Equal(Run(0).Run.Sum(tick => Read(tick, TwoPersonas.Control)), Between(0, Ticks), Users(0.05));
    }

    [Fact]
    public void What_is_down_stays_down_when_the_rule_ends()
    {
        (List<TickOutput> run, _) = Run(0, AtOnce with { Until = 2 });

        Assert.Equal(0, run.Skip(Removed).Sum(tick => Read(tick, TwoPersonas.Concerned)));
        Assert.NotEqual(0, Run(0).Run.Skip(2 * Removed).Sum(tick => Read(tick, TwoPersonas.Concerned)));
    }

    [Fact]
    public void The_sooner_posts_go_the_less_false_claims_spread()
    {
        double[] halfLives = [0.5, 2, 6, 18, 54];
        long[][] spread = new long[Seeds][];
        Parallel.For(0, Seeds, seed =>
        {
            World world = SmallWorld.Build(Busy, seed: 80, replicate: seed);
            Policy[][] arms = [.. halfLives.Select(hours => new Policy[] { AtOnce with { HalfLife = hours } }), []];
            spread[seed] = [.. arms.Select(policies => Spread(world, policies))];
        });
        long[] whole = [.. Enumerable.Range(0, halfLives.Length + 1).Select(arm => spread.Sum(seed => seed[arm]))];
        output.WriteLine($"impressions of false claims: {string.Join(", ", whole)} at {string.Join(", ", halfLives)} h and never");

        // In each seed posts go in the same order; chance has little left to say.
        Assert.All(spread, seed => Assert.Equal(seed.Order(), seed));
        Assert.Equal(whole.Distinct().Order(), whole);
    }

    [Fact]
    public void Mistakes_and_appeals_have_their_stated_shares()
    {
        const double mistaken = 0.2;
        const double appeals = 0.6;
        World world = SmallWorld.Build(Busy, seed: 81);
        var removed = new HashSet<ulong>();
        var restored = new HashSet<ulong>();
        var simulation = new LocalParts(world, world.Users);
        var conductor = new Conductor(world, [new Removal
        {
            Target = RemovalTarget.Both, Coverage = 0, HalfLife = 0, FalsePositive = mistaken, Appeals = appeals, AppealDays = 1,
        }]);
        var honest = new HashSet<ulong>();
        while (conductor.Tick < Busy.TotalTicks)
        {
            var ask = conductor.Next();
            if (ask is Model.Run.Order.AskPlatform platform && conductor.Tick >= Busy.WarmUpTicks && conductor.Tick < Busy.TotalTicks - 48)
            {
                honest.UnionWith(platform.Request.Posts.Where(post => IsHonest(world, post)).Select(post => Card.IdentityOf(post)));
            }

            var answer = simulation.Answer(ask);
            if (answer is Model.Run.Order.PlatformPrepared prepared)
            {
                Note(prepared.Input.Interventions);
            }

            conductor.Take(answer);
        }

        int hit = honest.Count(removed.Contains);
        int back = honest.Count(restored.Contains);
        output.WriteLine($"{hit} of {honest.Count} honest posts went, {back} came back");
        AssertShare(mistaken, hit, honest.Count);
        AssertShare(appeals, back, hit);

        void Note(Intervention[] interventions)
        {
            foreach (Intervention what in interventions)
            {
                Assert.NotEqual(InterventionKind.Removed, what.Kind);
                Assert.True((what.Kind == InterventionKind.Restored ? restored : removed).Add(what.Post));
            }
        }
    }

    private static SimulationParameters Busy { get; } = SmallWorld.Parameters(users: 300, warmUp: 2, horizon: 6) with
    {
        Population = new PopulationParameters { Users = 300, SessionsMedian = 1 },
        Reactions = new ReactionParameters { Share = 0.05 },
    };

    private static bool IsHonest(World world, Post post) => post.Class is CreatorClass.Person or CreatorClass.Influencer
        && (post.Claim == Claim.None || !world.Claims[post.Claim].IsFalse);

    private static void AssertShare(double expected, int found, int all) =>
        Assert.Equal(expected, found / (double)all, 4.5 * Math.Sqrt(expected * (1 - expected) / all));

    private static double Users(double share) => TwoPersonas.Users * share;

    private static long Spread(World world, Policy[] policies) =>
        SmallWorld.Summaries(world, policies).Where(summary => summary.Day >= 1).Sum(summary => summary.Tally[Count.FalseImpressions]);

    private static int Read(TickOutput tick, int author) => tick.Comments.Count(comment => comment.Author == author);

    private static int Shared(TickOutput tick, int author) => tick.Reshares.Count(share => share.Card.Author == author);

    private static (List<TickOutput> Run, HumanUsers Users) Run(double recommended, params Policy[] policies)
    {
        SimulationParameters parameters = TwoPersonas.Parameters();
        parameters = parameters with
        {
            Feed = parameters.Feed with { OutOfNetworkShare = recommended, Explore = 0.5, ExploreHours = 120 },
            Claims = parameters.Claims with { Lapse = 0 },
        };
        var run = new HandMadeRun(TwoPersonas.World(parameters), policies);
        List<TickOutput> outputs =
            [.. Enumerable.Range(0, Ticks).Select(tick => tick == TwoPersonas.Pushed ? run.Step(TwoPersonas.Posts) : run.Step())];
        return (outputs, run.Users);
    }
}
