using System.Diagnostics;
using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Run;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Running;

/// <summary>How far experiments are: counts finished ticks of all their runs against those planned.</summary>
public sealed class ProgressMeter : IRunObserver
{
    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly long _planned;
    private long _ticks;
    private long _impressions;
    private ProgressReport? _last;

    /// <summary>Plans for scenarios that run one after the other.</summary>
    /// <param name="scenarios">The scenarios.</param>
    public ProgressMeter(params IReadOnlyList<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        _planned = scenarios.Sum(Ticks);
    }

    /// <summary>The last report; null before the first tick.</summary>
    public ProgressReport? Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        lock (_lock)
        {
            _ticks++;
            _impressions += summary.Tally.Impressions;
            double seconds = Math.Max(1e-3, _clock.Elapsed.TotalSeconds);
            double done = Math.Min(1, _ticks / (double)_planned);
            _last = new ProgressReport(
                run.Arm, run.Replicate, summary.Day, done, _impressions / seconds,
                TimeSpan.FromSeconds(seconds * (1 - done) / Math.Max(1e-9, done)));
        }
    }

    private static long Ticks(Scenario scenario)
    {
        long warmUp = scenario.Parameters.WarmUpTicks;
        long arm = scenario.Parameters.TotalTicks - warmUp;
        return scenario.Replicates * (warmUp + (arm * scenario.Arms.Count));
    }
}

/// <summary>Where an experiment stands.</summary>
/// <param name="Arm">Arm of the run that finished a tick last.</param>
/// <param name="Replicate">Its replicate, from 0.</param>
/// <param name="Day">Its day; negative during the warm-up.</param>
/// <param name="Done">Share of all ticks that are finished.</param>
/// <param name="ImpressionsPerSecond">Impressions per second of wall-clock time, all runs together.</param>
/// <param name="Left">Time left at this pace.</param>
public sealed record ProgressReport(string Arm, int Replicate, PolicyDay Day, double Done, double ImpressionsPerSecond, TimeSpan Left);
