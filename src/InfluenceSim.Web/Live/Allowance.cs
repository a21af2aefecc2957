namespace InfluenceSim.Web.Live;

/// <summary>How much time something may take: so much at once, and a share of all time after that.</summary>
/// <param name="clock">The clock.</param>
/// <param name="most">What may be taken at once.</param>
/// <param name="share">Share of all time, in (0, 1].</param>
internal sealed class Allowance(TimeProvider clock, TimeSpan most, double share)
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _most = most;
    private TimeSpan _left = most;
    private long _at = clock.GetTimestamp();

    /// <summary>Waits until what was taken too much is made up for.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan left = Take(TimeSpan.Zero);
        if (left < TimeSpan.Zero)
        {
            await Task.Delay(-left / share, clock, cancellationToken);
        }
    }

    /// <summary>Takes time that something has taken.</summary>
    /// <returns>What is left; negative where it was too much.</returns>
    public TimeSpan Take(TimeSpan time)
    {
        lock (_lock)
        {
            TimeSpan grown = _left + (share * clock.GetElapsedTime(_at));
            _at = clock.GetTimestamp();
            return _left = (grown < _most ? grown : _most) - time;
        }
    }
}
