using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Statistics;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Comparison;

/// <summary>
/// Thousands of made-up experiments whose truth is known: what a comparison states of rare events holds as often as it says, and where
/// no arm does anything it claims about as many differences as it says.
/// </summary>
[Trait("Promise", "rare-outcomes")]
public sealed class RareOutcomesTests(ITestOutputHelper output)
{
    private const int Experiments = 2_000;
    private const int People = 2_000;
    private const double RarestEvent = 0.001;
    private const double CommonestEvent = 0.05;
    private const double Promised = 0.93;

    private static readonly Outcome Share = Of("share", Scale.Share);
    private static readonly Outcome Count = Of("count", Scale.Count("{event}"));
    private static readonly Outcome Runs = Of("runs", Scale.Share);
    private static readonly Outcome Burst = Of("burst", Scale.Share);
    private static readonly Outcome[] Rare = [Share, Count, Runs, Burst];

    [Fact]
    public void Intervals_and_bounds_of_rare_events_hold_the_truth()
    {
        var law = new MadeUpLaw(20);
        var tallies = Rare.ToDictionary(outcome => outcome.Measure.Name, _ => new Tally());
        var levels = Rare.ToDictionary(outcome => outcome.Measure.Name, _ => new Tally());
        int bounds = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            int pairs = law.Between(3, 20);
            Outcome outcome = Rare[experiment % Rare.Length];
            double reference = law.Probability(RarestEvent, CommonestEvent);
            double arm = law.Between(0, 2) == 0 ? reference : law.Probability(RarestEvent, CommonestEvent);
            (double, double)[] values = [.. Enumerable.Range(0, pairs).Select(_ => Pair(law, outcome, reference, arm))];
            ExperimentResult result = MadeUpRuns.Unlike(Result(outcome, values));
            PairedDifference row = Assert.Single(PairedComparison.Of(result, [outcome]).Differences);
            Assert.NotEqual(Verdict.ExactlyNoDifference, row.Verdict);
            AssertInRange(row, outcome);
            bounds += row.Verdict == Verdict.NoneSeen && row.Interval is not null ? 1 : 0;
            tallies[outcome.Measure.Name].Add(row.Interval, Mean(outcome, arm) - Mean(outcome, reference));
            levels[outcome.Measure.Name].Add(Level(result, outcome), Mean(outcome, reference));
        }

        foreach (string name in tallies.Keys)
        {
            output.WriteLine($"{name}: differences {tallies[name]}; levels {levels[name]}");
        }

        output.WriteLine($"all: differences {Tally.Of(tallies.Values)}; levels {Tally.Of(levels.Values)}; {bounds} bounds of nothing seen");
        Assert.True(bounds > Experiments / 10, $"only {bounds} bounds of nothing seen");
        Assert.All(tallies.Values.Append(Tally.Of(tallies.Values)), tally => Assert.True(tally.Coverage >= Promised, $"{tally}"));
        Assert.All(levels.Values, tally => Assert.True(tally.Coverage >= Promised, $"levels: {tally}"));
    }

    [Fact]
    public void Where_no_arm_does_anything_one_row_in_twenty_claims_a_difference_and_one_table_in_twenty_after_Holm()
    {
        Outcome[] table =
        [
            .. Enumerable.Range(0, 5).Select(at => Of($"share{at}", Scale.Share)),
            .. Enumerable.Range(0, 4).Select(at => Of($"index{at}", Scale.Index())),
            .. Enumerable.Range(0, 2).Select(at => Of($"count{at}", Scale.Count("{event}"))),
            Runs,
        ];
        var law = new MadeUpLaw(21);
        int rows = 0;
        int claimed = 0;
        int tablesBefore = 0;
        int tablesAfter = 0;
        for (int experiment = 0; experiment < Experiments; experiment++)
        {
            double[] events = [.. table.Select(_ => law.Probability(RarestEvent, CommonestEvent))];
            int pairs = law.Between(3, 20);
            RunResult[] runs = [.. Enumerable.Range(0, pairs).SelectMany(replicate =>
            {
                double world = law.Normal();
                return new[] { "none", "again" }.Select(arm => Run(law, arm, replicate, table, events, world));
            })];
            PairedComparison comparison = PairedComparison.Of(
                MadeUpRuns.Unlike(MadeUpRuns.Experiment(["none", "again"], pairs, runs)), table);
            PairedDifference[] shown =
                [.. comparison.Differences.Where(row => row.Verdict is Verdict.Raised or Verdict.Lowered)];
            rows += comparison.Differences.Count;
            claimed += shown.Length;
            tablesBefore += shown.Length > 0 ? 1 : 0;
            tablesAfter += shown.Any(row => row.StillShown == true) ? 1 : 0;
        }

        double perRow = claimed / (double)rows;
        double perTable = tablesAfter / (double)Experiments;
        output.WriteLine($"rows {perRow:P2}; tables {tablesBefore / (double)Experiments:P2}, after Holm {perTable:P2}");
        Assert.InRange(perRow, 0.03, 0.07);
        Assert.InRange(perTable, 0.01, 0.05);
    }

    private static Outcome Of(string name, Scale scale) => new(MadeUpRuns.Measure(name, scale: scale, title: name), Outcome.Everyone);

    /// <summary>The expected value of a run with some probability of the event.</summary>
    private static double Mean(Outcome outcome, double probability) =>
        outcome == Count ? 100 * probability : outcome == Burst ? probability / 2 : probability;

    /// <summary>Both arms live in one world, in which events are more or less likely for both.</summary>
    private static (double Reference, double Arm) Pair(MadeUpLaw law, Outcome outcome, double reference, double arm)
    {
        double world = law.Gamma(10);
        return (Value(reference), Value(arm));

        double Value(double probability) => outcome switch
        {
            _ when outcome == Share => law.Events(People * probability * world) / (double)People,
            _ when outcome == Count => law.Events(100 * probability * world),
            _ when outcome == Runs => law.Happens(probability) ? 1 : 0,
            _ => law.Happens(probability) ? law.Uniform() : 0,
        };
    }

    /// <summary>Rows go up and down together by half: with the run, and all of them with the world that both arms share.</summary>
    private static RunResult Run(MadeUpLaw law, string arm, int replicate, Outcome[] table, double[] events, double world)
    {
        double together = law.Normal();
        return MadeUpRuns.Run(arm, replicate, [.. table.Select((outcome, at) =>
        {
            double luck = Math.Exp(0.2 * (world + together + law.Normal()));
            double value = outcome.Measure.Scale.Kind switch
            {
                _ when outcome == Runs => law.Happens(events[at]) ? 1 : 0,
                ScaleKind.Share => law.Events(People * events[at] * luck) / (double)People,
                ScaleKind.Count => law.Events(100 * events[at] * luck),
                _ => 0.5 + (0.02 * (world + together + law.Normal())),
            };
            return new MeasureValue(new PolicyDay(0), outcome.Measure.Name, Outcome.Everyone, value);
        })]);
    }

    private static ExperimentResult Result(Outcome outcome, (double Reference, double Arm)[] values) => MadeUpRuns.Experiment(
        ["none", "arm"],
        values.Length,
        [.. values.SelectMany((pair, replicate) => new[]
        {
            MadeUpRuns.Run("none", replicate, new MeasureValue(new PolicyDay(0), outcome.Measure.Name, Outcome.Everyone, pair.Reference)),
            MadeUpRuns.Run("arm", replicate, new MeasureValue(new PolicyDay(0), outcome.Measure.Name, Outcome.Everyone, pair.Arm)),
        })]);

    private static Interval? Level(ExperimentResult result, Outcome outcome)
    {
        ExperimentResult alone = result with
        {
            Scenario = result.Scenario with { Arms = [result.Scenario.Arms[0]] },
            Runs = [.. result.Runs.Where(run => run.Arm == "none")],
        };
        Interval? level = Assert.Single(PairedComparison.Of(alone, [outcome]).Levels).Interval;
        Assert.True(level is null || level.Value.Low >= 0, $"{level}");
        Assert.True(level is null || outcome == Count || level.Value.High <= 1, $"{level}");
        return level;
    }

    private static void AssertInRange(PairedDifference row, Outcome outcome)
    {
        Assert.True(row.Interval is null || outcome == Count || (row.Interval.Value.Low >= -1 && row.Interval.Value.High <= 1), $"{row}");
        Assert.True(row.RelativeInterval is null || row.RelativeInterval.Value.Low >= -1, $"{row}");
    }

    private sealed class Tally
    {
        private int _stated;
        private int _held;

        public double Coverage => _held / (double)_stated;

        public static Tally Of(IEnumerable<Tally> tallies)
        {
            var sum = new Tally();
            foreach (Tally tally in tallies)
            {
                sum._stated += tally._stated;
                sum._held += tally._held;
            }

            return sum;
        }

        public void Add(Interval? stated, double truth)
        {
            if (stated is { } interval)
            {
                _stated++;
                _held += interval.Holds(truth) ? 1 : 0;
            }
        }

        public override string ToString() => $"{Coverage:P1} of {_stated}";
    }
}
