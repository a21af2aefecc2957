using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Tests.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests;

/// <summary>Worlds small enough for a test, in which everything happens: claims are pushed from the second day on.</summary>
internal static class SmallWorld
{
    public static SimulationParameters Parameters(int users = 300, int warmUp = 2, int horizon = 4) => Attainable.Near(new()
    {
        WarmUp = warmUp,
        Horizon = horizon,
        Population = new PopulationParameters { Users = users },
        Creators = new CreatorParameters
        {
            Influencers = Math.Max(4, users / 50),
            Fakefluencers = Math.Max(4, users / 100),
            Operators = 3,
            Manipulative = new PersonaParameters { PostsPerDay = 6, Realism = 0.65, FalseShare = 0.4, SleeperDays = 1 },
        },
    });

    public static World Build(SimulationParameters parameters, ulong seed = 1, int replicate = 0) =>
        World.Build(parameters, ReplicateKey.Of(seed, replicate));

    public static LocalSimulation Run(World world, params Policy[] policies)
    {
        var simulation = new LocalSimulation(world, policies);
        simulation.Run();
        return simulation;
    }

    /// <summary>All summaries of a whole run.</summary>
    public static List<TickSummary> Summaries(World world, params Policy[] policies)
    {
        var summaries = new List<TickSummary>();
        new LocalSimulation(world, policies).Run(observer: summaries.Add);
        return summaries;
    }

    /// <summary>Every value of a run by day, measure and group.</summary>
    public static Dictionary<(int Day, string Measure, string Group), double> Values(IEnumerable<TickSummary> summaries) =>
        summaries.SelectMany(summary => summary.Measures)
            .ToDictionary(value => (value.Day.Number, value.Measure, value.Group), value => value.Value);

    public static long Total(IEnumerable<TickSummary> summaries, Count count) => summaries.Sum(summary => summary.Tally[count]);
}
