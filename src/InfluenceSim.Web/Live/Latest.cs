namespace InfluenceSim.Web.Live;

/// <summary>
/// The newest of a row of values, for any number of viewers, each at its own pace: who lags skips values. Nothing is kept for a viewer,
/// and none can hold up who publishes.
/// </summary>
/// <param name="first">The first value.</param>
internal sealed class Latest<T>(T first)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = NewSource();
    private (int Version, T Value) _now = (1, first);

    /// <summary>The newest value, and its number in the row.</summary>
    public (int Version, T Value) Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    /// <summary>Puts a newer value in its place.</summary>
    public void Publish(T value)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            _now = (_now.Version + 1, value);
            waiting = _next;
            _next = NewSource();
        }

        waiting.SetResult();
    }

    /// <summary>The newest value, as soon as it is another than the one that the viewer has.</summary>
    public async Task<(int Version, T Value)> OtherThanAsync(int version, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_now.Version != version)
                {
                    return _now;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
