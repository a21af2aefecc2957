using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Experiments.Robustness;
using InfluenceSim.Experiments.Running;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Run;
using InfluenceSim.Results.Markdown;
using InfluenceSim.Results.OpenMetrics;
using InfluenceSim.Results.PlainText;
using InfluenceSim.Scenarios;
using InfluenceSim.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>Two measures that are declared here, once each, are found wherever measures are shown.</summary>
[Trait("Promise", "measure-in-one-place")]
public sealed class MeasureInOnePlaceTests
{
    private const string Instrument = "influencesim.likes_per_session";

    private static readonly MeasureDefinition Likes = new(
        "likesPerSession", "likes per session", Scale.Count("{like}/{session}"), Aggregator.Last7Days,
        "likes over sessions; groups ai and human")
    {
        Formulas = MeasureGroups.Makers.Daily((day, maker) => Quotient.Of(day.Of(Count.LikesOf, maker), day[Count.Sessions])),
        Missing = "nobody opened a session",
        Headlines = ["ai"],
    };

    private static readonly MeasureDefinition Hours = new(
        "reportedHours", "reported hours", Scale.Time("h"), Aggregator.End, "hours after the warm-up; known at a run's end")
    {
        Formulas = Everyone.AtEnd(run => run.Reached.Count),
    };

    private static readonly MeasureRegistry Own = MeasureRegistry.Ours.With(Likes, Hours);

    [Fact]
    public async Task An_own_measure_is_in_the_comparison_the_telemetry_and_OpenMetrics()
    {
        Scenario scenario = ScenarioReader.ReadText(
            SmallScenario.Text + "outcomes: [likesPerSession, reportedHours]\n", "small.yaml", measures: Own);
        (ExperimentResult result, Recount recount, DayReader reader) = await RunAsync(scenario);
        PairedComparison comparison = PairedComparison.Of(result, Outcome.Choose(scenario.Outcomes, result.Measures.All, result.Runs));

        // Its value is what its formula says of what was counted.
        (string Arm, int Replicate, double Likes) own = recount.Last("mandatory", 1);
        RunResult run = result.Runs.Single(run => (run.Arm, run.Replicate) == (own.Arm, own.Replicate));
        Assert.Equal(
            own.Likes, run.Measures.Single(value => value is { Measure: "likesPerSession", Group: "human", Day.Number: 1 }).Value, 12);

        Assert.All(result.Runs, one => Assert.Equal(48, one.Measures.Single(value => value.Measure == "reportedHours").Value));

        string text = ComparisonText.Render(comparison);
        Assert.Contains("likes per session (ai)", text, StringComparison.Ordinal);
        Assert.Contains("likes per session (human)", text, StringComparison.Ordinal);
        Assert.Contains("reported hours", text, StringComparison.Ordinal);
        Assert.Empty(UnmeasuredOutcome.Among(scenario.Outcomes, result));

        Assert.Contains(reader.Seen, seen => seen is { Name: Instrument, Kind: "ai" });
        Assert.Contains(reader.Seen, seen => seen is { Name: Instrument, Kind: "human" });

        string metrics = await MetricsAsync(result);
        Assert.Contains("# TYPE influencesim_likes_per_session gauge\n", metrics, StringComparison.Ordinal);
        Assert.Contains(
            "influencesim_likes_per_session{scenario=\"small\",arm=\"mandatory\",replicate=\"1\",creator_kind=\"human\"} ",
            metrics,
            StringComparison.Ordinal);
        Assert.Contains("influencesim_reported_hours{", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_in_the_dictionary_and_among_the_headlines()
    {
        Scenario scenario = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml");

        Assert.Matches(
            "\nlikesPerSession +{like}/{session} +count +mean of last 7 +ai, human +likes per session *\n", MeasuresText.Render(Own.All));
        Assert.Contains(
            "| `likesPerSession` | {like}/{session} | count | mean of last 7 | `ai`, `human` |",
            MeasuresMarkdown.Render(Own.All),
            StringComparison.Ordinal);
        Assert.Contains("likesPerSession/ai", RobustnessPlan.OwnOnly(scenario, Own).Outcomes);
    }

    [Fact]
    public void Scenarios_may_name_it_where_it_is_known_and_not_elsewhere()
    {
        const string text = SmallScenario.Text + "outcomes: [likesPerSession/ai]\n";

        Assert.Equal(["likesPerSession/ai"], ScenarioReader.ReadText(text, "small.yaml", measures: Own).Outcomes);
        ScenarioException refusal =
            Assert.Throws<ScenarioException>(() => ScenarioReader.ReadText(text, "small.yaml", measures: MeasureRegistry.Ours));
        Assert.Contains("unknown measure 'likesPerSession/ai'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_it_is_missing_is_what_it_says()
    {
        Scenario scenario = ScenarioReader.ReadText(SmallScenario.Text, "small.yaml");
        var run = new RunResult("none", 0, [new MeasureValue(new PolicyDay(1), "sessions", "all", 0)], [], [], default, 0);
        var result = new ExperimentResult(scenario, [run], TimeSpan.Zero, false) { Measures = Own };

        Assert.Equal(
            [new UnmeasuredOutcome("likesPerSession", "nobody opened a session")], UnmeasuredOutcome.Among(["likesPerSession"], result));
    }

    private static async Task<(ExperimentResult Result, Recount Recount, DayReader Reader)> RunAsync(Scenario scenario)
    {
        using var meter = new RunMeter(Own);
        var recount = new Recount();
        using var reader = new DayReader();
        var recorder = new RunRecorder(Own);
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo => silo.Services
            .AddSingleton(Own)
            .AddSingleton<IRunObserver>(recorder)
            .AddSingleton<IRunObserver>(recount)
            .AddSingleton<IRunObserver>(meter)
            .AddSingleton<IRunObserver>(reader));
        ExperimentResult result = await new ExperimentRunner(cluster.Grains, recorder).RunAsync(scenario);
        Assert.True(result.Complete, string.Join('\n', result.Failures.Select(failure => failure.Reason)));
        return (result, recount, reader);
    }

    private static async Task<string> MetricsAsync(ExperimentResult result)
    {
        using var folder = new TemporaryFolder();
        using var stream = new MemoryStream();
        await OpenMetricsWriter.WriteAsync(
            stream, (metrics, token) => MeasureSeries.WriteAsync(result, metrics, folder["spool"], token), CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Likes of posts of human creators and sessions, counted from the ticks of each run's last day.</summary>
    private sealed class Recount : IRunObserver
    {
        private readonly ConcurrentDictionary<(string Arm, int Replicate), (long Likes, long Sessions)> _lastDays = new();

        public (string Arm, int Replicate, double Likes) Last(string arm, int replicate)
        {
            (long likes, long sessions) = _lastDays[(arm, replicate)];
            return (arm, replicate, likes / (double)sessions);
        }

        public void OnTick(RunIdentity run, TickSummary summary)
        {
            (long likes, long sessions) = summary.Tick % 24 == 0 ? default : _lastDays.GetValueOrDefault((run.Arm, run.Replicate));
            likes += summary.Tally[Count.LikesOf, 1] + summary.Tally[Count.LikesOf, 5];
            _lastDays[(run.Arm, run.Replicate)] = (likes, sessions + summary.Tally[Count.Sessions]);
        }
    }

    /// <summary>Reads all instruments at each day's end, as an exporter would.</summary>
    private sealed class DayReader : IRunObserver, IDisposable
    {
        private readonly ConcurrentDictionary<(string Name, string? Kind), bool> _seen = new();
        private readonly MeterListener _listener;

        public DayReader()
        {
            _listener = new MeterListener
            {
                InstrumentPublished = (instrument, listener) =>
                {
                    if (instrument.Meter.Name == RunMeter.MeterName)
                    {
                        listener.EnableMeasurementEvents(instrument);
                    }
                },
            };
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            {
                string? kind = null;
                foreach (KeyValuePair<string, object?> tag in tags)
                {
                    kind = tag.Key == "creator.kind" ? (string?)tag.Value : kind;
                }

                _seen[(instrument.Name, kind)] = true;
            });
            _listener.Start();
        }

        public IEnumerable<(string Name, string? Kind)> Seen => _seen.Keys;

        public void OnTick(RunIdentity run, TickSummary summary)
        {
            if (summary.Measures.Count > 0)
            {
                _listener.RecordObservableInstruments();
            }
        }

        public void Dispose() => _listener.Dispose();
    }
}
