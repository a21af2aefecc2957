using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Classroom;

/// <summary>
/// The class that is there: who has come in by which code. It ends by itself, when the teacher was not heard of for long; then all
/// seats are free, the class has another code, and the teacher comes in by the teacher's code again.
/// </summary>
internal sealed class Room : IDisposable
{
    // A teacher's laptop, tablet and desk; who comes in last is let in.
    private const int MostTeachers = 8;

    private static readonly Sentence NoSeatIsFree = new("noSeatIsFree", "all {seats} seats are taken; allowed: to look on");

    private readonly RoomOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<Task> _end;
    private readonly SecretCode _teacher = SecretCode.ForTeacher();
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Asker> _seats = new(StringComparer.Ordinal);
    private readonly Queue<string> _teachers = new();
    private SecretCode _class = SecretCode.ForClass();
    private DateTimeOffset _opened;
    private DateTimeOffset _heard;
    private int _lastSeat;

    /// <param name="options">How long it lasts.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="end">What is done when it ends.</param>
    public Room(RoomOptions options, TimeProvider clock, Func<Task> end)
    {
        (_options, _clock, _end) = (options, clock, end);
        _opened = _heard = clock.GetUtcNow();
        TimeSpan often = options.Idle / 4;
        _timer = clock.CreateTimer(_ => EndIfOver(), null, often, often);
    }

    /// <summary>The teacher's code.</summary>
    public string TeacherCode => _teacher.Text;

    /// <summary>The class's code.</summary>
    public string ClassCode
    {
        get
        {
            lock (_lock)
            {
                return _class.Text;
            }
        }
    }

    /// <summary>Seats that are taken, without teachers.</summary>
    public int Taken
    {
        get
        {
            lock (_lock)
            {
                return _seats.Count - _teachers.Count;
            }
        }
    }

    /// <summary>Who keeps a cookie; null where it is of nobody in this room.</summary>
    public Asker? Who(string? cookie)
    {
        if (cookie is null)
        {
            return null;
        }

        lock (_lock)
        {
            Asker? asker = _seats.GetValueOrDefault(KeyOf(cookie));
            if (asker is { Controls: true })
            {
                _heard = _clock.GetUtcNow();
            }

            return asker;
        }
    }

    /// <summary>Lets the teacher in; null where the code is wrong.</summary>
    /// <returns>The cookie to keep.</returns>
    public string? LetTeacherIn(string code)
    {
        if (!_teacher.Is(code))
        {
            return null;
        }

        lock (_lock)
        {
            if (_teachers.Count == MostTeachers)
            {
                _seats.Remove(_teachers.Dequeue());
            }

            _heard = _clock.GetUtcNow();
            string cookie = SeatFor(controls: true);
            _teachers.Enqueue(KeyOf(cookie));
            return cookie;
        }
    }

    /// <summary>Lets one of the class in; null where the code is wrong.</summary>
    /// <returns>The cookie to keep.</returns>
    /// <exception cref="RefusedException">No seat is free.</exception>
    public string? LetIn(string code)
    {
        lock (_lock)
        {
            return !_class.Is(code) ? null
                : _seats.Count - _teachers.Count < _options.Seats ? SeatFor(controls: false)
                : throw NoSeatIsFree.Refused(("seats", _options.Seats));
        }
    }

    /// <summary>Sends the class home: all its seats are free, and it has another code. The teacher stays.</summary>
    public void Renew()
    {
        lock (_lock)
        {
            foreach (string key in _seats.Where(seat => !seat.Value.Controls).Select(seat => seat.Key).ToArray())
            {
                _seats.Remove(key);
            }

            _class = SecretCode.ForClass();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private string SeatFor(bool controls)
    {
        string cookie = SecretCode.ForCookie();
        _seats[KeyOf(cookie)] = new Asker(++_lastSeat, controls);
        return cookie;
    }

    private void EndIfOver()
    {
        lock (_lock)
        {
            DateTimeOffset now = _clock.GetUtcNow();
            if (now - _heard < _options.Idle && now - _opened < _options.Longest)
            {
                return;
            }

            (_opened, _heard) = (now, now);
            if (_seats.Count == 0)
            {
                return;
            }

            _seats.Clear();
            _teachers.Clear();
            _class = SecretCode.ForClass();
        }

        // What goes wrong in a run is told by its session.
        _ = _end();
    }

    // A cookie is looked for by its hash, whose place says nothing of how near a forged one is.
    private static string KeyOf(string cookie) => Convert.ToHexString(SecretCode.HashOf(cookie));
}

/// <summary>Who asks.</summary>
/// <param name="Seat">Number of the seat; 0 is this machine's own, where nobody needs a code.</param>
/// <param name="Controls">Whether the session is theirs to control.</param>
internal sealed record Asker(int? Seat, bool Controls)
{
    /// <summary>Whoever is on this machine, where no other can come in.</summary>
    public static Asker Local { get; } = new(0, Controls: true);

    /// <summary>Whoever has not come in.</summary>
    public static Asker Stranger { get; } = new(null, Controls: false);
}
