using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Classroom;

/// <summary>
/// The class that is there: who has come in by which code. It ends by itself, when the teacher was not heard of for long; then all
/// seats are free, the class has another code, and the teacher comes in by the teacher's code again.
/// </summary>
internal sealed class Room : IDisposable
{
    private static readonly Sentence NameIsTaken = new(
        "nameIsTaken", "somebody sits here as '{name}'; allowed: another name, or to wait until they have left");

    private static readonly Sentence NoSeatIsFree = new("noSeatIsFree", "all {seats} seats are taken; allowed: to look on");

    private readonly RoomOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<Task> _end;
    private readonly SecretCode _teacher = SecretCode.ForTeacher();
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private readonly Seats _seats;
    private SecretCode _class = SecretCode.ForClass();
    private DateTimeOffset _opened;
    private DateTimeOffset _heard;

    /// <param name="options">How long it lasts.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="end">What is done when it ends.</param>
    public Room(RoomOptions options, TimeProvider clock, Func<Task> end)
    {
        (_options, _clock, _end) = (options, clock, end);
        _seats = new Seats(clock);
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

    /// <summary>Who is there.</summary>
    public Roll Roll
    {
        get
        {
            lock (_lock)
            {
                return _seats.Roll;
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
            Asker? asker = _seats.Who(cookie);
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
            _heard = _clock.GetUtcNow();
            return _seats.GiveTeacher();
        }
    }

    /// <summary>Lets one of the class in; null where the code is wrong.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">A name of one's choice, under which one finds one's place again; null where one wants none.</param>
    /// <returns>The cookie to keep.</returns>
    /// <exception cref="RefusedException">No seat is free, or somebody sits there under that name.</exception>
    public string? LetIn(string code, string? name)
    {
        lock (_lock)
        {
            if (!_class.Is(code))
            {
                return null;
            }

            string? called = string.IsNullOrWhiteSpace(name) ? null : ChosenName.Require(name);
            if (called is not null && _seats.Called(called) is { } before)
            {
                return before.Presence!.IsHere
                    ? throw NameIsTaken.Refused(("name", called))
                    : _seats.GiveAgain(called);
            }

            return _seats.Taken < _options.Seats
                ? _seats.Give(called)
                : throw NoSeatIsFree.Refused(("seats", _options.Seats));
        }
    }

    /// <summary>Sends the class home: all its seats are free, and it has another code. The teacher stays.</summary>
    public void Renew()
    {
        lock (_lock)
        {
            _seats.ClearClass();
            _class = SecretCode.ForClass();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

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
            if (_seats.IsEmpty)
            {
                return;
            }

            _seats.Clear();
            _class = SecretCode.ForClass();
        }

        // What goes wrong in a run is told by its session.
        _ = _end();
    }
}
