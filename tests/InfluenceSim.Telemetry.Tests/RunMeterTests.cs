using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Simulation;
using OpenTelemetry.Metrics;
using Xunit;

namespace InfluenceSim.Telemetry.Tests;

public class RunMeterTests
{
    private const string Shift = "influencesim.engagement.shift";
    private const string Reach = "influencesim.misinformation.reach";

    [Fact]
    public void Every_day_of_a_real_run_is_seen_as_its_summaries_give_it()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        LocalSimulation simulation = Summaries.RealRun();
        var reached = new List<double>();
        while (!simulation.IsFinished)
        {
            TickSummary summary = simulation.Step();
            meter.OnTick(Summaries.Run, summary);
            if (summary.Survey is null)
            {
                continue;
            }

            Assert.Equal([summary.Day], view.Points(RunMeter.DayInstrument).Select(point => point.Value));
            Assert.Equal(Given("engagementShift"), view.Points(Shift).Select(point => point.Value));
            Assert.Equal(Given("misinformationReach"), view.Points(Reach).Select(point => point.Value));
            reached.AddRange(Given("misinformationReach"));

            IEnumerable<double> Given(string measure) =>
                summary.Measures.Where(value => value.Measure == measure && value.Group == "all").Select(value => value.Value);
        }

        // Otherwise equal would mean equally empty.
        Assert.Contains(reached, value => value > 0);
    }

    [Fact]
    public void Instruments_carry_the_dictionarys_unit_and_definition()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25), Summaries.Reach(0, 0.5)));

        Dictionary<string, MetricSnapshot> seen = view.Read().ToDictionary(metric => metric.Name);

        Assert.Equal([Shift, Reach, RunMeter.DayInstrument], seen.Keys.Order().Order(StringComparer.Ordinal));
        foreach (ExportedMeasure measure in ExportedMeasure.All)
        {
            MeasureDefinition definition = DataDictionary.Get(measure.Measure);
            Assert.Equal((definition.Unit, definition.Definition), (seen[measure.Instrument].Unit, seen[measure.Instrument].Description));
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
    public void Other_groups_and_other_hours_than_a_days_last_do_not_show()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.9, "ai"), Summaries.Shift(0, 0.25)));
        meter.OnTick(Summaries.Run, Summaries.At(24, 1));

        Assert.Equal([0.25], view.Points(Shift).Select(point => point.Value));
        Assert.Equal([0], view.Points(RunMeter.DayInstrument).Select(point => point.Value));
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
    public void A_forgotten_run_is_shown_for_the_next_export_and_then_no_more()
    {
        var clock = new HandClock();
        using var meter = new RunMeter(ExportedMeasure.All, clock);
        using var view = new MeterView();
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25)));
        meter.OnTick(new RunIdentity("run-2", "made-up", "none", 0), Summaries.EndOf(0, Summaries.Shift(0, 0.75)));

        meter.OnClosed(Summaries.Run);
        meter.Forget("never heard of");
        Assert.Equal(2, view.Values(Shift).Count);

        clock.Pass(RunMeter.Linger);
        Assert.Equal(new Dictionary<(string, int), double> { [("none", 0)] = 0.75 }, view.Values(Shift));
        Assert.Single(view.Points(RunMeter.DayInstrument));

        // A second word about it does not bring it back.
        meter.Forget("run-1");
        Assert.Single(view.Values(Shift));
    }
}
