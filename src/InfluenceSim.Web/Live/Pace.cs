namespace InfluenceSim.Web.Live;

/// <summary>Lets something happen again and again, so often a second at most, until it is stopped or says that it is over.</summary>
internal sealed class Pace(TimeProvider clock) : IAsyncDisposable
{
    private CancellationTokenSource? _stop;
    private Task _going = Task.CompletedTask;

    /// <summary>How often a second; 0 is as often as there is time.</summary>
    public double PerSecond { get; set; }

    /// <summary>Whether it goes.</summary>
    public bool IsGoing => _stop is { IsCancellationRequested: false };

    /// <summary>Starts it, unless it goes.</summary>
    /// <param name="happen">What happens; false ends it.</param>
    public void Start(Func<CancellationToken, Task<bool>> happen)
    {
        if (!IsGoing)
        {
            var stop = new CancellationTokenSource();
            _stop = stop;
            Task before = _going;
            _going = Task.Run(async () =>
            {
                await before;
                await GoAsync(happen, stop.Token);
            });
        }
    }

    /// <summary>Stops it; what is under way comes to its end.</summary>
    public void Stop() => _stop?.Cancel();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Stop();
        await _going;
        _stop?.Dispose();
    }

    private async Task GoAsync(Func<CancellationToken, Task<bool>> happen, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                long started = clock.GetTimestamp();
                if (!await happen(stop))
                {
                    return;
                }

                TimeSpan least = PerSecond > 0 ? TimeSpan.FromSeconds(1 / PerSecond) : TimeSpan.Zero;
                TimeSpan left = least - clock.GetElapsedTime(started);
                if (left > TimeSpan.Zero)
                {
                    await Task.Delay(left, clock, stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }
}
