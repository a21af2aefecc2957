using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Http;

/// <summary>
/// What all viewers are sent: made once for all of them, and a few times a second at most. What comes too soon is left out, but never
/// the last. Nothing is kept for a viewer, and none holds up another.
/// </summary>
internal sealed class Broadcast
{
    private readonly Latest<SessionState> _updates;
    private readonly TimeProvider _clock;
    private readonly Latest<Sent> _newest;
    private readonly Lock _lock = new();
    private Sent _made;

    /// <param name="updates">The states to tell of.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="closing">Ends it.</param>
    public Broadcast(Latest<SessionState> updates, TimeProvider clock, CancellationToken closing)
    {
        (_updates, _clock) = (updates, clock);
        _made = Sent.Of(updates.Now);
        _newest = new Latest<Sent>(_made);
        _ = GoAsync(closing);
    }

    /// <summary>Time between two updates: nobody reads faster, and a class of phones shares its air.</summary>
    public static TimeSpan Apart { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Where the session stands, for who comes or comes back.</summary>
    public Sent Now
    {
        get
        {
            lock (_lock)
            {
                (int Version, SessionState State) now = _updates.Now;
                return _made = _made.Version == now.Version ? _made : Sent.Of(now);
            }
        }
    }

    /// <summary>The newest that is sent, as soon as it is another than the one that a viewer has.</summary>
    public async Task<Sent> OtherThanAsync(int version, CancellationToken cancellationToken)
    {
        while (true)
        {
            (int number, Sent sent) = _newest.Now;

            // Who has just come knows what is not sent to the others yet.
            if (sent.Version != version && _updates.Now.Version != version)
            {
                return sent;
            }

            await _newest.OtherThanAsync(number, cancellationToken);
        }
    }

    private async Task GoAsync(CancellationToken closing)
    {
        try
        {
            for (int sent = _made.Version; ;)
            {
                await _updates.OtherThanAsync(sent, closing);
                Sent now = Now;
                _newest.Publish(now);
                sent = now.Version;
                await Task.Delay(Apart, _clock, closing);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
    }
}
