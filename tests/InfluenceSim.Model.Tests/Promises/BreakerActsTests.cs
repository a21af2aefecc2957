using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// A post that is re-shared fast reaches its author's followers and nobody else for some hours: it is not recommended, and what they pass
/// on stays with them. The lower the threshold, the less false claims spread.
/// </summary>
[Trait("Promise", "breaker-acts")]
public sealed class BreakerActsTests(ITestOutputHelper output)
{
    private const int Ticks = 100;
    private const int Seeds = 6;

    // Everybody is followed by the next five, so that what is passed on finds readers who follow no persona.
    private static readonly UserEdges Ties = new(
        [.. Enumerable.Range(0, 5 * TwoPersonas.Users).Select(tie => tie / 5)],
        [.. Enumerable.Range(0, 5 * TwoPersonas.Users).Select(tie => ((tie / 5) + 1 + (tie % 5)) % TwoPersonas.Users)]);

    private static readonly CircuitBreaker Breaker = new() { Threshold = 4, Window = 1, Hours = 12 };

    [Fact]
    public void Held_back_it_reaches_followers_only_and_let_go_it_travels_again()
    {
        (List<TickOutput> run, List<int> held) = Run(Breaker);
        (List<TickOutput> free, _) = Run();

        // Without it strangers read from the second hour on.
        Assert.True(Strangers(free[..held[^1]]) > 20, $"{Strangers(free[..held[^1]])} strangers");
        Assert.Equal(TwoPersonas.Pushed + 1, held[0]);
        Assert.Equal(held, Enumerable.Range(held[0], held.Count));
        Assert.Equal(0, Strangers(run[..(held[^1] + 1)]));
        Assert.True(Followers(run[held[0]..(held[^1] + 1)]) > 50, "followers go on reading");
        Assert.True(run[held[0]..].Sum(tick => tick.Reshares.Length) > 20, "and passing on");
        Assert.True(held.Count < Ticks - 40, $"held for {held.Count} hours");
        Assert.True(Strangers(run[(held[^1] + 1)..]) > 20, $"{Strangers(run[(held[^1] + 1)..])} strangers");
    }

    [Fact]
    public void A_breaker_for_claims_lets_all_else_go()
    {
        (List<TickOutput> run, List<int> held) = Run(Breaker with { Target = BreakerTarget.Claims });

        Assert.NotEmpty(held);
        Assert.NotEqual(0, Strangers(run[..held[^1]], TwoPersonas.Control));
        Assert.Equal(0, Strangers(run[..held[^1]], TwoPersonas.Concerned));
    }

    [Fact]
    public void The_sooner_it_acts_the_less_false_claims_spread()
    {
        int[] thresholds = [1, 3, 9];
        long[][] spread = new long[Seeds][];
        Parallel.For(0, Seeds, seed =>
        {
            World world = SmallWorld.Build(Busy, seed: 90, replicate: seed);
            Policy[][] arms = [.. thresholds.Select(shares => new Policy[] { new CircuitBreaker { Threshold = shares, Hours = 48 } }), []];
            spread[seed] = [.. arms.Select(policies => SmallWorld.Total(SmallWorld.Summaries(world, policies), Count.FalseImpressions))];
        });
        long[] whole = [.. Enumerable.Range(0, thresholds.Length + 1).Select(arm => spread.Sum(seed => seed[arm]))];
        output.WriteLine($"impressions of false claims by threshold of {string.Join(", ", thresholds)}, none: {string.Join(", ", whole)}");
        Assert.Equal(whole.Distinct().Order(), whole);
    }

    private static SimulationParameters Busy { get; } = SmallWorld.Parameters(users: 300, warmUp: 2, horizon: 6) with
    {
        Population = new PopulationParameters { Users = 300, SessionsMedian = 1 },
        Reactions = new ReactionParameters { Share = 0.3 },
        Claims = new ClaimParameters { ClaimShare = 1 },
    };

    private static SimulationParameters Parameters { get; } = Half(TwoPersonas.Parameters());

    private static World World { get; } = TwoPersonas.World(Parameters, Ties);

    /// <summary>Half of the people follow each persona, and any may be recommended.</summary>
    private static SimulationParameters Half(SimulationParameters parameters) => parameters with
    {
        Creators = parameters.Creators with
        {
            ExtraPersonas = [.. parameters.Creators.ExtraPersonas.Select(persona => persona with { Audience = 0.5 })],
        },
        Feed = parameters.Feed with { OutOfNetworkShare = 0.3, Explore = 0.5, ExploreHours = 120 },
    };

    private static int Strangers(IEnumerable<TickOutput> ticks, int author = TwoPersonas.Concerned) =>
        Readers(ticks, author).Count(user => !Follows(user, author));

    private static int Followers(IEnumerable<TickOutput> ticks) =>
        Readers(ticks, TwoPersonas.Concerned).Count(user => Follows(user, TwoPersonas.Concerned));

    private static IEnumerable<Account> Readers(IEnumerable<TickOutput> ticks, int author) =>
        ticks.SelectMany(tick => tick.Comments).Where(comment => comment.Author == author).Select(comment => comment.User);

    private static bool Follows(Account user, int author) => World.Follows.Has(user, new Account(author));

    /// <summary>What people did, and the hours in which the first persona's post was held back.</summary>
    private static (List<TickOutput> Run, List<int> Held) Run(params Policy[] policies)
    {
        var run = new HandMadeRun(World, policies);
        var outputs = new List<TickOutput>();
        var held = new List<int>();
        for (int tick = 0; tick < Ticks; tick++)
        {
            outputs.Add(tick == TwoPersonas.Pushed ? run.Step(TwoPersonas.Posts) : run.Step());
            if (tick >= TwoPersonas.Pushed && run.Input.Rows[TwoPersonas.Pushed][0].IsHeldBack)
            {
                held.Add(tick);
            }
        }

        return (outputs, held);
    }
}
