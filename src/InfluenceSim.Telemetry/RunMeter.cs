using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using InfluenceSim.Grains;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Telemetry.Instruments;

namespace InfluenceSim.Telemetry;

/// <summary>
/// Shows every running run on the meter <c>InfluenceSim</c>: the measures of its last finished day, and what its ticks cost.
/// Instruments are observable: a run only leaves its values here, and whoever reads them does so on a thread of its own.
/// </summary>
public sealed class RunMeter : IRunObserver, IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "InfluenceSim";

    /// <summary>
    /// How long a forgotten run is still shown while others go on: two exports at the default interval, without which the last
    /// day of a short run would be seen by nobody. The last run's is seen by the export with which the host ends.
    /// </summary>
    internal static readonly TimeSpan Linger = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, ShownRun> _runs = new(StringComparer.Ordinal);
    private readonly ArmWorks _works = new();
    private readonly Meter _meter = new(MeterName, typeof(RunMeter).Assembly.GetName().Version?.ToString(3));
    private readonly EngineInstruments _engine;
    private readonly TimeProvider _time;
    private readonly MeasureRegistry _measures;
    private readonly ModelParts _parts;

    /// <summary>A meter without runs.</summary>
    /// <param name="measures">What is measured; the measures of the data dictionary unless told otherwise.</param>
    /// <param name="parts">The parts that runs may name; ours unless told otherwise.</param>
    public RunMeter(MeasureRegistry? measures = null, ModelParts? parts = null)
        : this(TimeProvider.System, measures, parts)
    {
    }

    internal RunMeter(TimeProvider time, MeasureRegistry? measures = null, ModelParts? parts = null)
    {
        _time = time;
        _measures = measures ?? MeasureRegistry.Ours;
        _parts = parts ?? ModelParts.Ours;
        MeasureInstruments.AddTo(_meter, _measures, Shown);
        _engine = new EngineInstruments(_meter, Shown, _works);
    }

    /// <inheritdoc/>
    public void OnOpened(RunIdentity run, RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(spec);
        _runs[run.RunId] = new ShownRun(run, _measures)
        {
            Users = spec.Parameters.Population.Users,
            Levers = Named(spec.Policies),
        };
    }

    /// <inheritdoc/>
    public void OnPolicies(RunIdentity run, IReadOnlyList<Policy> policies)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(policies);
        Of(run).Levers = Named(policies);
    }

    /// <inheritdoc/>
    public void OnCost(RunIdentity run, TickCost cost)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArmWork work = _works.Of(run);
        work.AddCalls(cost.GrainCalls);
        _engine.Record(work, cost);
    }

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        ShownRun shown = Of(run);
        _works.Of(run).AddImpressions(summary.Tally.Impressions);
        shown.UsersActive = summary.Tally[Count.Sessions];
        if (summary.Tick.EndsDay)
        {
            shown.Finish(summary.Day, summary.Measures);
            _engine.MeasureMemory(_runs.Values.Where(each => each.ForgottenAt is null));
        }
    }

    /// <inheritdoc/>
    public void OnCheckpoint(RunIdentity run, CheckpointCost checkpoint)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArmWork work = _works.Of(run);
        work.CheckpointBytes = checkpoint.Bytes;
        _engine.Record(work, checkpoint);
    }

    /// <inheritdoc/>
    public void OnEnded(RunIdentity run, IReadOnlyList<MeasureValue> values)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(values);
        Of(run).End(values);
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
        foreach ((string id, ShownRun run) in _runs)
        {
            if (id == runId && run.ForgottenAt is null)
            {
                run.ForgottenAt = _time.GetTimestamp();
            }
            else if (!IsShown(run))
            {
                _runs.TryRemove(KeyValuePair.Create(id, run));
            }
        }
    }

    /// <summary>Ends the meter; nothing is shown any more.</summary>
    public void Dispose() => _meter.Dispose();

    private (string Name, Policy Policy)[] Named(IReadOnlyList<Policy> policies) =>
        [.. policies.Select(policy => (_parts.LeverName(policy), policy))];

    // A run that goes on after it was closed is a new one.
    private ShownRun Of(RunIdentity run)
    {
        ShownRun shown = _runs.GetOrAdd(run.RunId, _ => new ShownRun(run, _measures));
        return shown.ForgottenAt is null ? shown : _runs[run.RunId] = new ShownRun(run, _measures);
    }

    private IEnumerable<ShownRun> Shown() => _runs.Values.Where(IsShown);

    private bool IsShown(ShownRun run) => run.ForgottenAt is not { } since || _time.GetElapsedTime(since) < Linger;
}
