using System.Diagnostics;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Grains.Runs;

/// <summary>
/// Spans of days and of ticks in them. A day that is not sampled is silent down to its grain calls, which would else hang
/// on the run's own span: there is then no span and no caller that they could take up.
/// </summary>
internal sealed class DayTrace(int warmUp) : IDisposable
{
    private readonly Activity? _run = Activity.Current;
    private readonly object? _caller = RequestContext.Get(RunTraces.Caller);
    private Activity? _day;
    private bool _isBegun;

    /// <summary>Begins a tick, and its day where none is begun. Not async: what is current must stay so after the return.</summary>
    public Activity? Begin(int tick)
    {
        if (!RunTraces.AreHeard)
        {
            return null;
        }

        if (!_isBegun || tick % SimulationParameters.HoursPerDay == 0)
        {
            End();
            BeginDay((tick / SimulationParameters.HoursPerDay) - warmUp);
        }

        return _day is null ? null : RunTraces.Start(RunTraces.Tick, new KeyValuePair<string, object?>(RunTraces.TickAttribute, tick));
    }

    public void Dispose() => End();

    private void BeginDay(int day)
    {
        _isBegun = true;
        _day = RunTraces.Start(RunTraces.Day, new KeyValuePair<string, object?>(RunTraces.DayAttribute, day));
        if (_day is null)
        {
            Activity.Current = null;
            RequestContext.Remove(RunTraces.Caller);
        }
    }

    private void End()
    {
        if (!_isBegun)
        {
            return;
        }

        _isBegun = false;
        _day?.Dispose();
        _day = null;
        Activity.Current = _run;
        if (_caller is not null)
        {
            RequestContext.Set(RunTraces.Caller, _caller);
        }
    }
}
