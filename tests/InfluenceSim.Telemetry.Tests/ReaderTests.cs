using System.Diagnostics.Metrics;
using InfluenceSim.Grains;
using Xunit;

namespace InfluenceSim.Telemetry.Tests;

/// <summary>Readers of the meter that misbehave.</summary>
public class ReaderTests
{
    private const int Limit = 60_000;

    [Fact(Timeout = Limit)]
    public async Task A_reader_that_hangs_in_the_middle_holds_up_no_run()
    {
        using var meter = new RunMeter();
        using var inside = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        using MeterListener listener = Listen(() =>
        {
            inside.Release();
            release.Wait();
        });
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25)));
        Task reading = Task.Run(listener.RecordObservableInstruments, TestContext.Current.CancellationToken);
        await inside.WaitAsync(TestContext.Current.CancellationToken);

        meter.OnTick(Summaries.Run, Summaries.EndOf(1, Summaries.Shift(1, 0.5)));
        meter.OnTick(new RunIdentity("run-2", "made-up", "none", 0), Summaries.EndOf(0, Summaries.Shift(0, 0.75)));
        meter.Forget("run-1");
        Assert.False(reading.IsCompleted);

        release.Set();
        await reading;
    }

    [Fact]
    public void A_reader_that_throws_is_on_its_own()
    {
        using var meter = new RunMeter();
        using MeterListener listener = Listen(() => throw new InvalidOperationException("a broken exporter"));
        meter.OnTick(Summaries.Run, Summaries.EndOf(0, Summaries.Shift(0, 0.25)));
        Assert.ThrowsAny<Exception>(listener.RecordObservableInstruments);

        meter.OnTick(Summaries.Run, Summaries.EndOf(1, Summaries.Shift(1, 0.5)));

        using var view = new MeterView();
        Assert.Equal([0.5], view.Points("influencesim.engagement_shift").Select(point => point.Value));
    }

    [Fact(Timeout = Limit)]
    public async Task Reading_while_runs_come_and_go_gives_each_its_own_values()
    {
        using var meter = new RunMeter();
        using var view = new MeterView();
        CancellationToken stop = TestContext.Current.CancellationToken;
        Task[] runs = [.. Enumerable.Range(0, 4).Select(replicate => Task.Run(
            () =>
            {
                for (int day = 0; day < 500; day++)
                {
                    var run = new RunIdentity($"run-{replicate}-{day / 100}", "made-up", "none", replicate);
                    meter.OnTick(run, Summaries.EndOf(day, Summaries.Shift(day, (1_000 * replicate) + day)));
                    if (day % 100 == 99)
                    {
                        meter.Forget(run.RunId);
                    }
                }
            },
            stop))];

        while (!runs.All(run => run.IsCompleted))
        {
            foreach (MeterView.Point point in view.Points("influencesim.engagement_shift"))
            {
                Assert.InRange(point.Value - (1_000 * (long)point.Attributes["replicate"]!), 0, 499);
            }
        }

        await Task.WhenAll(runs);
    }

    private static MeterListener Listen(Action measurement)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == RunMeter.MeterName)
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measurement());
        listener.Start();
        return listener;
    }
}
