using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Telemetry.Tests;

/// <summary>Finished ticks, made up or of a real run.</summary>
internal static class Summaries
{
    public static readonly RunIdentity Run = new("run-1", "made-up", "mandatory", 3);

    /// <summary>The last tick of a day after no warm-up.</summary>
    public static TickSummary EndOf(int day, params MeasureValue[] values) => At((day * 24) + 23, day, values);

    public static TickSummary At(int tick, int day, params MeasureValue[] values) =>
        new(new Tick(tick), new PolicyDay(day), Hash128.Zero, null, new Tally(), null, values, [], []);

    public static MeasureValue Shift(int day, double value, string group = "all") =>
        new(new PolicyDay(day), "engagementShift", group, value);

    public static MeasureValue Reach(int day, double value) => new(new PolicyDay(day), "misinformationReach", "all", value);

    /// <summary>A small world in which false claims are pushed from the second day on.</summary>
    public static LocalSimulation RealRun() => new(
        World.Build(
            new SimulationParameters
            {
                WarmUp = 2,
                Horizon = 3,
                Population = new PopulationParameters { Users = 300 },
                Creators = new CreatorParameters
                {
                    Influencers = 6,
                    Fakefluencers = 4,
                    Operators = 3,
                    Manipulative = new PersonaParameters { PostsPerDay = 6, Realism = 0.65, FalseShare = 0.4, SleeperDays = 1 },
                },
            },
            ReplicateKey.Of(1, 0)),
        []);
}
