using System.Collections.Concurrent;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Tests;

/// <summary>A small world in which everything happens: all kinds of creators, claims, and levers that begin on day 1.</summary>
internal static class TestRuns
{
    private static readonly ConcurrentDictionary<int, Lazy<Hash128>> Digests = new();

    public static IReadOnlyList<Policy> Levers { get; } =
        [
            new MandatoryLabelling { From = 1, Delay = 1 },
            new FactCheckLabels { From = 1, DelayMin = 1, DelayMax = 6 },
            new Downrank { From = 1, Ramp = 2 },
            new Removal { From = 1, HalfLife = 4, FalsePositive = 0.1, AppealDays = 0.5 },
            new CircuitBreaker { From = 1, Threshold = 1, Hours = 5 },
            new GivenPlan { From = 1, PersonaNumber = 2, Topic = 1, Realism = 0.9, FalseShare = 0.5, FollowRequests = 20 }];

    public static SimulationParameters Parameters(int users) => new()
    {
        WarmUp = 1,
        Horizon = 2,
        Population = new PopulationParameters { Users = users, SessionsMedian = 2 },
        Network = new NetworkParameters { UserFollows = 8 },
        Economy = new EconomyParameters { Enabled = true },
        Creators = new CreatorParameters
        {
            Influencers = 8,
            Fakefluencers = 10,
            Operators = 3,
            Manipulative = new PersonaParameters { PostsPerDay = 6, Realism = 0.65, FalseShare = 0.4, SleeperDays = 1 },
        },
    };

    public static RunSpec Spec(string runId, int users, int usersPerGrain) => new()
    {
        RunId = runId,
        Scenario = "test",
        Arm = "mandatory",
        Replicate = 2,
        Seed = 7,
        Parameters = Parameters(users),
        Policies = Levers,
        UsersPerGrain = usersPerGrain,
    };

    /// <summary>A run long enough for a market: weeks begin on days 0, 7, 14 and 21.</summary>
    public static RunSpec Weeks(string runId)
    {
        RunSpec spec = Spec(runId, 120, 40);
        EconomyParameters economy = spec.Parameters.Economy;

        // Enough brands that something is booked in every week.
        return spec with
        {
            Parameters = spec.Parameters with
            {
                WarmUp = 7,
                Horizon = 15,
                Economy = economy with { Market = economy.Market with { Brands = 40 } },
            },
        };
    }

    public static LocalSimulation Local(RunSpec spec) =>
        new(World.Build(spec.Parameters, spec.Key, spec.UserEdges), spec.Policies, spec.UsersPerGrain);

    /// <summary>Digest that the plain loop gives.</summary>
    public static Hash128 DigestOf(int users) => Digests.GetOrAdd(users, static number => new Lazy<Hash128>(() =>
    {
        LocalSimulation local = Local(Spec("local", number, 0));
        local.Run();
        return local.Digest;
    })).Value;
}
