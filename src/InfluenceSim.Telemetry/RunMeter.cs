using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Simulation;

namespace InfluenceSim.Telemetry;

/// <summary>
/// Shows the last finished day of every running run on the meter <c>InfluenceSim</c>. Instruments are observable: a run only
/// leaves its values here, and whoever reads them does so on a thread of its own.
/// </summary>
public sealed class RunMeter : IRunObserver, IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "InfluenceSim";

    internal const string DayInstrument = "influencesim.simulated.day";

    /// <summary>
    /// How long a forgotten run is still shown: two exports at the default interval, without which the last day of a short
    /// run would be seen by nobody.
    /// </summary>
    internal static readonly TimeSpan Linger = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, RunReading> _readings = new(StringComparer.Ordinal);
    private readonly Meter _meter = new(MeterName, typeof(RunMeter).Assembly.GetName().Version?.ToString(3));
    private readonly TimeProvider _time;

    /// <summary>A meter without runs.</summary>
    public RunMeter()
        : this(ExportedMeasure.All, TimeProvider.System)
    {
    }

    internal RunMeter(IReadOnlyList<ExportedMeasure> measures, TimeProvider time)
    {
        _time = time;
        foreach (ExportedMeasure measure in measures)
        {
            MeasureDefinition definition = DataDictionary.Get(measure.Measure);
            _meter.CreateObservableGauge(measure.Instrument, () => Observe(reading => reading.Find(measure)), definition.Unit, definition.Definition);
        }

        // "{day}", not "d": a simulated day is no span of real time, and back ends would convert it as one.
        _meter.CreateObservableGauge(
            DayInstrument, () => Observe<int>(reading => reading.Day), "{day}", "last finished day, counted from the end of the warm-up; negative during it");
    }

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        if ((summary.Tick + 1) % SimulationParameters.HoursPerDay == 0)
        {
            _readings[run.RunId] = new RunReading(RunReading.AttributesOf(run), summary.Day, summary.Measures);
        }
    }

    /// <inheritdoc/>
    public void OnClosed(RunIdentity run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Forget(run.RunId);
    }

    /// <summary>Stops showing a run that is over. Its last values are shown for a few seconds more, for the exports to come.</summary>
    /// <param name="runId">Id of the run; one that is not known is no error.</param>
    public void Forget(string runId)
    {
        ArgumentNullException.ThrowIfNull(runId);
        foreach ((string id, RunReading reading) in _readings)
        {
            if (id == runId && reading.ForgottenAt is null)
            {
                _readings.TryUpdate(id, reading with { ForgottenAt = _time.GetTimestamp() }, reading);
            }
            else if (!IsShown(reading))
            {
                _readings.TryRemove(id, out _);
            }
        }
    }

    /// <summary>Ends the meter; nothing is shown any more.</summary>
    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<T>> Observe<T>(Func<RunReading, T?> read)
        where T : struct
    {
        foreach (RunReading reading in _readings.Values)
        {
            if (IsShown(reading) && read(reading) is { } value)
            {
                yield return new Measurement<T>(value, reading.Attributes);
            }
        }
    }

    private bool IsShown(RunReading reading) => reading.ForgottenAt is not { } since || _time.GetElapsedTime(since) < Linger;
}
