using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Telemetry.Instruments;
using OpenTelemetry.Metrics;
using Xunit;
using Instrument = InfluenceSim.Model.Measures.Instrument;

namespace InfluenceSim.Telemetry.Tests;

public class RunMeterTests
{
    private const string Shift = "influencesim.engagement_shift";
    private const string Reach = "influencesim.misinformation_reach";

    [Fact]
    public void Every_day_of_a_real_run_is_seen_as_its_summaries_give_it()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        LocalSimulation simulation = Summaries.RealRun();
        var sums = new Dictionary<(string, string), double>();
        int compared = 0;
        while (!simulation.IsFinished)
        {
            TickSummary summary = simulation.Step();
            meter.OnTick(Summaries.Run, summary);
            if (summary.Survey is null)
            {
                continue;
            }

            var expected = new Dictionary<(string, string), double>();
            foreach (MeasureValue value in summary.Measures.Where(value => value.Day >= 0))
            {
                (string, string) key = (value.Measure, value.Group);
                expected[key] = DataDictionary.Get(value.Measure).Aggregator == Aggregator.Sum
                    ? sums[key] = sums.GetValueOrDefault(key) + value.Value
                    : value.Value;
            }

            // A sum of what never happened shows nothing.
            HashSet<string> never =
                [.. sums.GroupBy(sum => sum.Key.Item1).Where(sum => sum.All(each => each.Value == 0)).Select(sum => sum.Key)];
            foreach ((string, string) key in expected.Keys.Where(key => never.Contains(key.Item1)).ToArray())
            {
                expected.Remove(key);
            }

            ILookup<string, MeterView.Point> seen = view.All();
            Assert.Equal([summary.Day], seen[EngineInstruments.Day].Select(point => point.Value));
            foreach (MeasureDefinition measure in DataDictionary.All)
            {
                Assert.Equal(
                    expected.Where(value => value.Key.Item1 == measure.Name)
                        .Select(value => (Instrument.AttributeOf(measure, value.Key.Item2)?.Value ?? "", value.Value))
                        .Order(),
                    seen[Instrument.Of(measure).Name].Select(point => (GroupOf(point), point.Value)).Order());
            }

            compared += expected.Count;
        }

        // Otherwise equal would mean equally empty.
        Assert.True(compared > 200, $"{compared} values");
    }

    [Fact]
    public void A_row_of_the_dictionary_has_an_instrument_with_its_unit_definition_and_kind()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(
            Summaries.Run,
            Summaries.EndOf(
                0, [.. DataDictionary.All.Select(measure => new MeasureValue(new PolicyDay(0), measure.Name, measure.Groups[0], 1))]));

        Dictionary<string, MetricSnapshot> seen = view.Read().ToDictionary(metric => metric.Name);

        foreach (MeasureDefinition measure in DataDictionary.All)
        {
            MetricSnapshot metric = seen[Instrument.Of(measure).Name];
            Assert.Equal((Instrument.Of(measure).Unit, measure.Definition), (metric.Unit, metric.Description));
            Assert.Equal(measure.Aggregator == Aggregator.Sum ? MetricType.DoubleSum : MetricType.DoubleGauge, metric.MetricType);
        }
    }

    [Fact]
    public void Runs_are_told_apart_by_scenario_arm_and_replicate_and_by_nothing_else()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25)));
        meter.OnTick(new RunIdentity("run-2", null, "none", 0), Summaries.EndOf(0, Summaries.Shift(0, 0.75)));

        IReadOnlyList<MeterView.Point> points = view.Points(Shift);

        Assert.Equal(2, points.Count);
        Assert.Equivalent(
            new Dictionary<string, object?> { ["scenario"] = "made-up", ["arm"] = "mandatory", ["replicate"] = 3L },
            points.Single(point => point.Value == 0.25).Attributes,
            strict: true);
        Assert.Equivalent(
            new Dictionary<string, object?> { ["scenario"] = "unnamed", ["arm"] = "none", ["replicate"] = 0L },
            points.Single(point => point.Value == 0.75).Attributes,
            strict: true);
    }

    [Fact]
    public void Groups_are_told_apart_and_other_hours_than_a_days_last_do_not_show()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(
            Summaries.Run,
            Summaries.EndOf(
                0, new MeasureValue(new PolicyDay(0), "bonds", "ai", 0.5), new MeasureValue(new PolicyDay(0), "bonds", "human", 2)));
        meter.OnTick(Summaries.Run, Summaries.At(24, 1, new MeasureValue(new PolicyDay(1), "bonds", "ai", 7)));

        Assert.Equal(
            [("ai", 0.5), ("human", 2)],
            view.Points("influencesim.bonds").Select(point => ((string)point.Attributes["creator.kind"]!, point.Value)).Order());
        Assert.Equal([0], view.Points(EngineInstruments.Day).Select(point => point.Value));
    }

    [Fact]
    public void A_measure_without_a_value_that_day_shows_nothing_rather_than_yesterdays()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25), Summaries.Reach(0, 0.5)));
        meter.OnTick(Summaries.Run, Summaries.EndOf(1, Summaries.Shift(1, 0.5)));

        Assert.Equal([0.5], view.Points(Shift).Select(point => point.Value));
        Assert.Empty(view.Points(Reach));
    }

    [Fact]
    public void A_sum_counts_the_days_from_day_0_on_and_each_once()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        foreach ((int day, double value) in new[] { (-1, 100.0), (0, 1.5), (1, 2), (2, 4), (1, 2), (2, 4), (3, 8) })
        {
            meter.OnTick(Summaries.Run, Summaries.EndOf(day, new MeasureValue(new PolicyDay(day), "bondsBroken", "all", value)));
        }

        Assert.Equal([15.5], view.Points("influencesim.bonds_broken").Select(point => point.Value));
    }

    [Fact]
    public void What_is_known_at_the_end_only_shows_beside_the_last_day()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25)));
        meter.OnEnded(Summaries.Run, [new MeasureValue(new PolicyDay(0), "cascadeSize", "false", 3.5)]);

        Assert.Equal([0.25], view.Points(Shift).Select(point => point.Value));
        Assert.Equal([3.5], view.Points("influencesim.cascade_size").Select(point => point.Value));
    }

    [Fact]
    public void The_engine_adds_up_what_runs_of_an_arm_cost()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        var other = new RunIdentity("run-2", "made-up", "mandatory", 4);
        foreach (RunIdentity run in new[] { Summaries.Run, other, Summaries.Run })
        {
            TickSummary summary = Summaries.At(0, 0);
            summary.Tally.Counts[(int)Count.ImpressionsOf] = 5;
            summary.Tally.Counts[(int)Count.Sessions] = 7;
            meter.OnCost(run, new TickCost(TimeSpan.FromMilliseconds(3), 11));
            meter.OnTick(run, summary);
        }

        meter.OnCheckpoint(other, new CheckpointCost(900, TimeSpan.FromSeconds(4)));
        meter.OnCheckpoint(other, new CheckpointCost(1_000, TimeSpan.FromSeconds(1)));

        Assert.Equal([15.0], view.Points(EngineInstruments.Impressions).Select(point => point.Value));
        Assert.Equal([33.0], view.Points(EngineInstruments.GrainCalls).Select(point => point.Value));
        MeterView.Point ticks = Assert.Single(view.Points(EngineInstruments.TickDuration));
        Assert.Equal((3, 0.009), (ticks.Samples, Math.Round(ticks.Value, 12)));
        MeterView.Point checkpoints = Assert.Single(view.Points(EngineInstruments.CheckpointDuration));
        Assert.Equal((2, 5.0), (checkpoints.Samples, checkpoints.Value));
        Assert.Equal([1_000.0], view.Points(EngineInstruments.CheckpointSize).Select(point => point.Value));
        Assert.Equal([7.0, 7.0], view.Points(EngineInstruments.UsersActive).Select(point => point.Value));
    }

    [Fact]
    public void A_lever_shows_on_the_days_on_which_it_is_in_force()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnOpened(Summaries.Run, new RunSpec { RunId = "run-1", Policies = [new MandatoryLabelling { From = 1, Until = 3 }] });
        var days = new List<int>();
        for (int day = -1; day < 5; day++)
        {
            meter.OnTick(Summaries.Run, Summaries.EndOf(day));
            if (view.Points(EngineInstruments.InForce) is [{ } point])
            {
                Assert.Equivalent(
                    new Dictionary<string, object?> { ["scenario"] = "made-up", ["arm"] = "mandatory", ["lever"] = "mandatoryLabelling" },
                    point.Attributes, strict: true);
                days.Add(day);
            }
        }

        Assert.Equal([1, 2], days);
        meter.OnPolicies(Summaries.Run, [new ChronologicalFeed()]);
        Assert.Equal(["chronologicalFeed"], view.Points(EngineInstruments.InForce).Select(point => point.Attributes["lever"]));
    }

    [Fact]
    public void A_forgotten_run_is_shown_for_the_next_export_and_then_no_more()
    {
        var clock = new HandClock();
        using var meter = new RunMeter(clock);
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25), new MeasureValue(new PolicyDay(0), "shocks", "all", 2)));
        meter.OnTick(new RunIdentity("run-2", "made-up", "none", 0), Summaries.EndOf(0, Summaries.Shift(0, 0.75)));

        meter.OnClosed(Summaries.Run);
        meter.Forget("never heard of");
        Assert.Equal(2, view.Values(Shift).Count);
        Assert.Single(view.Points("influencesim.shocks"));

        clock.Pass(RunMeter.Linger);
        Assert.Equal(new Dictionary<(string, int), double> { [("none", 0)] = 0.75 }, view.Values(Shift));
        Assert.Single(view.Points(EngineInstruments.Day));
        Assert.Empty(view.Points("influencesim.shocks"));

        // A second word about it does not bring it back.
        meter.Forget("run-1");
        Assert.Single(view.Values(Shift));
    }

    [Fact]
    public void A_run_that_ends_between_two_exports_has_shown_its_memory()
    {
        var clock = new HandClock();
        using var meter = new RunMeter(clock);
        using var view = new MeterView();
        var spec = new RunSpec { RunId = "run-1" };
        meter.OnOpened(Summaries.Run, spec);
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25)));
        meter.OnClosed(Summaries.Run);

        long users = spec.Parameters.Population.Users;
        double bytes = Assert.Single(view.Points(EngineInstruments.MemoryPerUser)).Value * users;
        Assert.InRange(bytes, 1 << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

        clock.Pass(RunMeter.Linger);
        Assert.Empty(view.Points(EngineInstruments.MemoryPerUser));
    }

    private static string GroupOf(MeterView.Point point) =>
        (string?)point.Attributes.SingleOrDefault(attribute => attribute.Key is not ("scenario" or "arm" or "replicate")).Value ?? "";
}
