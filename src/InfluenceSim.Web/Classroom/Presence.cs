namespace InfluenceSim.Web.Classroom;

/// <summary>Whether somebody's browser is there: it waits for news or asks for something, or did so a moment ago.</summary>
internal sealed class Presence(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private int _asking;
    private long _last = clock.GetTimestamp();

    /// <summary>How long a browser may be away: it is opened anew, or its phone was put down.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether it is there.</summary>
    public bool IsHere
    {
        get
        {
            lock (_lock)
            {
                return _asking > 0 || clock.GetElapsedTime(_last) < Longest;
            }
        }
    }

    /// <summary>It asks for something, until it has its answer.</summary>
    public async Task DuringAsync(Func<Task> answer)
    {
        Ask(1);
        try
        {
            await answer();
        }
        finally
        {
            Ask(-1);
        }
    }

    private void Ask(int change)
    {
        lock (_lock)
        {
            _asking += change;
            _last = clock.GetTimestamp();
        }
    }
}
