using System.Diagnostics;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Grains.Runs;

/// <summary>
/// Spans of days and of ticks in them. A day that is not sampled is silent down to its grain calls, which would else hang
/// on the run's own span.
/// </summary>
internal sealed class DayTrace(int warmUp) : IDisposable
{
    // Where Orleans' propagation looks for the caller's span.
    private const string Caller = "traceparent";
    private readonly object? _caller = RequestContext.Get(Caller);
    private Activity? _day;

    /// <summary>Begins a tick, and its day where none is begun. Not async: what is current must stay so after the return.</summary>
    public Activity? Begin(int tick)
    {
        if (!RunTraces.AreHeard)
        {
            return null;
        }

        if (_day is null || tick % SimulationParameters.HoursPerDay == 0)
        {
            End();
            int day = (tick / SimulationParameters.HoursPerDay) - warmUp;
            _day = RunTraces.Start(RunTraces.Day, new KeyValuePair<string, object?>(RunTraces.DayAttribute, day)) ?? Silent();
        }

        return RunTraces.Start(RunTraces.Tick, new KeyValuePair<string, object?>(RunTraces.TickAttribute, tick));
    }

    public void Dispose() => End();

    private static Activity? Silent()
    {
        if (Activity.Current is not { } current)
        {
            return null;
        }

        // An explicit parent that is not recorded: samplers follow it, so that nothing below is recorded either.
        Activity silent = new Activity(RunTraces.Day).SetParentId(current.TraceId, current.SpanId, ActivityTraceFlags.None).Start();
        RequestContext.Set(Caller, silent.Id!);
        return silent;
    }

    private void End()
    {
        _day?.Dispose();
        _day = null;
        if (_caller is not null)
        {
            RequestContext.Set(Caller, _caller);
        }
    }
}
