namespace InfluenceSim.Web.Tests.Support;

/// <summary>A clock that stands still until somebody turns it on.</summary>
internal sealed class StoppedClock : TimeProvider
{
    // Where nobody waits for it, a test would never end.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Time until the next for whom somebody waits, once somebody does.</summary>
    public async Task<TimeSpan> UntilNextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            lock (_lock)
            {
                if (_alarms.Min(alarm => alarm.Due) is { } next)
                {
                    return next - _now;
                }
            }

            await Task.Delay(1, patience.Token);
        }
    }

    /// <summary>Turns it on, once somebody waits for it.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await UntilNextAsync();
        Alarm[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
        }

        foreach (Alarm alarm in due)
        {
            alarm.Ring();
        }
    }

    private sealed class Alarm(StoppedClock clock, Action ring) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                clock._alarms.Remove(this);
                clock._alarms.Add(this);
            }

            return true;
        }

        public void Ring()
        {
            Change(_period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : _period, _period);
            ring();
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
