using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Tests.Shared;

/// <summary>Results of runs that never took place.</summary>
internal static class MadeUpRuns
{
    public static MeasureDefinition Measure(
        string name = "claimImpressions",
        Aggregator aggregator = Aggregator.End,
        Scale? scale = null,
        string title = "Claim impressions") =>
        new(name, title, scale ?? Scale.Count("{impression}"), aggregator, "Made up.");

    public static RunResult Run(string arm, int replicate, params MeasureValue[] measures) =>
        new(arm, replicate, measures, [], [], Hash128.Zero, 0);

    public static ExperimentResult Experiment(IReadOnlyList<string> arms, int replicates, params RunResult[] runs) => new(
        new Scenario
        {
            Name = "made-up",
            Question = "What does it do?",
            Replicates = replicates,
            Arms = [.. arms.Select(arm => new Arm(arm, []))],
        },
        runs,
        TimeSpan.FromSeconds(1),
        runs.Length == arms.Count * replicates);

    /// <summary>Two arms, one value a replicate.</summary>
    public static ExperimentResult Pairs(params (double Reference, double Arm)[] values) => Experiment(
        ["none", "mandatory"],
        values.Length,
        [.. values.SelectMany((pair, replicate) => new[]
        {
            Run("none", replicate, new MeasureValue(new PolicyDay(0), "claimImpressions", "all", pair.Reference)),
            Run("mandatory", replicate, new MeasureValue(new PolicyDay(0), "claimImpressions", "all", pair.Arm)),
        })]);

    /// <summary>The same runs, no two of them the same: each has a digest of its own.</summary>
    public static ExperimentResult Unlike(ExperimentResult result) => result with
    {
        Runs = [.. result.Runs.Select((run, at) => run with { Digest = new Hash128((ulong)at + 1, 0) })],
    };

    /// <summary>The comparison of an experiment with one arm: per measure a value a replicate, none where it is not a number.</summary>
    public static PairedComparison OneArm(int replicates, params (string Measure, double[] Values)[] outcomes) => PairedComparison.Of(
        Experiment(
            ["all"],
            replicates,
            [.. Enumerable.Range(0, replicates).Select(replicate => Run(
                "all",
                replicate,
                [.. outcomes.Where(outcome => !double.IsNaN(outcome.Values[replicate]))
                    .Select(outcome =>
                        new MeasureValue(new PolicyDay(0), outcome.Measure, Outcome.Everyone, outcome.Values[replicate]))]))]),
        [.. outcomes.Select(outcome => new Outcome(DataDictionary.Get(outcome.Measure), Outcome.Everyone))]);
}
