using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results.Tests;

/// <summary>Results of runs that never took place: 2 days of warm-up, 3 days, two arms, two replicates.</summary>
internal static class MadeUp
{
    public const int WarmUp = 2;
    public const int Horizon = 3;
    public const int Ticks = (WarmUp + Horizon) * 24;
    public static readonly MeasureDefinition Measure = new(
        "claimImpressions", "Impressions of claims", Scale.Count("{impression}"), Aggregator.Sum, "Made up.");

    /// <summary>Names and values that a careless table would spoil.</summary>
    public static RunResult Run(string arm, int replicate, int? partsAtTick = null, int? statePartsAtDay = null) => new(
        arm,
        replicate,
        [.. Enumerable.Range(-1, Horizon + 1).SelectMany(day => new[]
        {
            new MeasureValue(new PolicyDay(day), "claimImpressions", "all", (1.0 / 3) + (1_000 * day) + replicate),
            new MeasureValue(new PolicyDay(day), "trust", "a \"quoted\", claim é", day == 0 ? 5e-324 : -1.7976931348623157E+308),
        })],
        [.. Enumerable.Range(0, Ticks).Select(tick => Hash(replicate, tick, tick >= partsAtTick))],
        [.. Enumerable.Range(0, WarmUp + Horizon).Select(day => Hash(replicate, 1_000 + day, day >= statePartsAtDay))],
        new Hash128((ulong)replicate, ulong.MaxValue),
        12_345);

    public static ExperimentResult Experiment(params RunResult[] runs) => new(
        new Scenario
        {
            Name = "made-up",
            Question = "What does 'none' do to \"trust\"?",
            Seed = ulong.MaxValue,
            Replicates = 2,
            Parameters = new SimulationParameters { WarmUp = WarmUp, Horizon = Horizon },
            Arms = [new Arm("none", []), new Arm("mandatory, strict", [])],
        },
        runs,
        TimeSpan.FromSeconds(1.5),
        runs.Length == 4);

    public static ExperimentResult Whole(int? partsAtTick = null, int? statePartsAtDay = null) => Experiment(
        Run("none", 0), Run("none", 1), Run("mandatory, strict", 0, partsAtTick, statePartsAtDay), Run("mandatory, strict", 1));

    public static RunFolderContent Content(ExperimentResult? result = null)
    {
        ExperimentResult written = result ?? Whole();
        return new RunFolderContent
        {
            Result = written,
            ScenarioText = "name: made-up\nseed: 1\n",
            StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Comparison = PairedComparison.Of(written, [new Outcome(Measure, "all")]),
        };
    }

    private static Hash128 Hash(int replicate, int at, bool parted) => new((ulong)replicate + 1, (ulong)at + (parted ? 1UL << 63 : 0));
}
