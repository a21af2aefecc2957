using System.Collections.Concurrent;
using InfluenceSim.Grains;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Web.Days;

/// <summary>Keeps the newest day of each run: an observer, so that watching cannot change a run.</summary>
public sealed class DayWatcher : IRunObserver
{
    private readonly ConcurrentDictionary<string, WorldDay> _newest = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void OnTick(RunIdentity run, TickSummary summary)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Creators.Count > 0 || summary.Measures.Count > 0)
        {
            _newest[run.RunId] = new WorldDay(summary.Day, summary.Measures, summary.Creators);
        }
    }

    /// <summary>The newest day of a run; null where none has ended.</summary>
    internal WorldDay? Newest(string runId) => _newest.GetValueOrDefault(runId);

    /// <summary>Forgets a run.</summary>
    internal void Forget(string runId) => _newest.TryRemove(runId, out _);
}
