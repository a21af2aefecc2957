using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Classroom;

/// <summary>
/// A lesson that a class has before it: everybody guesses once, then the worlds run, then everybody says what they saw and why. Its
/// days stay shut until a guess is stored, and until all of the class who are there have guessed, unless the time to guess is over or the
/// teacher ends it. The first day ends it too.
/// </summary>
internal sealed class LessonRun(Lesson lesson, Func<int> nextVersion, TimeProvider clock, Func<Roll>? roll = null) : IGate
{
    /// <summary>Longest "why", in characters.</summary>
    public const int LongestWhy = 400;

    private static readonly Sentence HaveBegun = new("guessTooLate", "the worlds have begun to run; allowed: a guess before they do");
    private static readonly Sentence TimeIsOver = new("timeToGuessIsOver", "the time to guess is over; allowed: a guess in time");
    private static readonly Sentence IsStored = new("guessIsStored", "your guess is stored; allowed: one guess, which stays as it is");

    private static readonly Sentence WasSaid = new(
        "sawIsStored", "what you saw is stored, or is none; allowed: lower, same or higher, once");

    private static readonly Sentence TooLong = new("textTooLong", "found {length} characters; allowed: at most {most}");

    private static readonly Sentence NobodyHasGuessed = new(
        "nobodyHasGuessed", "nobody has guessed yet; allowed: to run when a guess is stored");

    private static readonly Sentence GuessesAreMissing = new(
        "guessesAreMissing",
        "{waiting} of those who are here have not guessed; allowed: to wait for them, to set a time, or to run anyway");

    private static readonly Sentence HaveNotEnded = new(
        "worldsHaveNotEnded", "the worlds have not run to their end; allowed: to say it when they have");

    private readonly Lock _lock = new();
    private readonly Dictionary<int, Answer> _answers = [];
    private int _version = nextVersion();
    private bool _isBegun;
    private DateTimeOffset? _until;
    private LessonResult? _result;

    public Lesson Lesson { get; } = lesson;

    public string Name => Lesson.Name;

    public int Version => Volatile.Read(ref _version);

    public AskedMeasure Asked { get; } = new(lesson.Guess.Measure.Name, lesson.Guess.Group);

    /// <summary>What it showed; null until its last day is over.</summary>
    public LessonResult? Result
    {
        get
        {
            lock (_lock)
            {
                return _result;
            }
        }
    }

    /// <summary>Where it stands.</summary>
    public LessonPhase Phase
    {
        get
        {
            lock (_lock)
            {
                return _result is not null ? LessonPhase.After : _isBegun ? LessonPhase.Run : LessonPhase.Guess;
            }
        }
    }

    /// <summary>Seconds left to guess; null where the teacher set no time.</summary>
    public double? SecondsLeft
    {
        get
        {
            lock (_lock)
            {
                return _until is { } until && !_isBegun ? Math.Max(0, (until - clock.GetUtcNow()).TotalSeconds) : null;
            }
        }
    }

    /// <summary>Seats that are taken, and how many of those who are there have not guessed.</summary>
    public (int Seats, int Waiting) Class
    {
        get
        {
            Roll now = roll?.Invoke() ?? Roll.Empty;
            lock (_lock)
            {
                return (now.Taken, now.Here.Count(seat => _answers.GetValueOrDefault(seat)?.Guess is null));
            }
        }
    }

    /// <summary>All that the class said.</summary>
    public IReadOnlyList<Answer> Answers
    {
        get
        {
            lock (_lock)
            {
                return [.. _answers.Values];
            }
        }
    }

    /// <summary>What one seat said.</summary>
    public Answer Of(int seat)
    {
        lock (_lock)
        {
            return _answers.GetValueOrDefault(seat, Answer.None);
        }
    }

    /// <summary>Stores a guess, for good.</summary>
    /// <exception cref="RefusedException">It is none, comes too late, or is the second.</exception>
    public void Store(int seat, Guess guess)
    {
        Guess right = GuessRules.Require(guess, Lesson.Guess, Lesson.Scenario.Parameters.Horizon);
        lock (_lock)
        {
            if (_isBegun)
            {
                throw HaveBegun.Refused();
            }

            if (_until < clock.GetUtcNow())
            {
                throw TimeIsOver.Refused();
            }

            Answer before = _answers.GetValueOrDefault(seat, Answer.None);
            if (before.Guess is not null)
            {
                throw IsStored.Refused();
            }

            _answers[seat] = before with { Guess = right };
        }
    }

    /// <summary>Stores what somebody saw the worlds do, for good.</summary>
    /// <exception cref="RefusedException">It is not over yet, or was said before.</exception>
    public void Observe(int seat, Direction saw)
    {
        lock (_lock)
        {
            RequireOver();
            Answer before = _answers.GetValueOrDefault(seat, Answer.None);
            _answers[seat] = before.Saw is null && Enum.IsDefined(saw)
                ? before with { Saw = saw }
                : throw WasSaid.Refused();
        }
    }

    /// <summary>Stores why somebody thinks that it came so; the last word counts.</summary>
    /// <exception cref="RefusedException">It is not over yet, or too long.</exception>
    public void Explain(int seat, string why)
    {
        lock (_lock)
        {
            RequireOver();
            _answers[seat] = why.Length <= LongestWhy
                ? _answers.GetValueOrDefault(seat, Answer.None) with { Why = why }
                : throw TooLong.Refused(("length", why.Length), ("most", LongestWhy));
        }
    }

    /// <summary>Gives the class so long to guess from now on; null takes the limit away.</summary>
    public void Limit(TimeSpan? time)
    {
        lock (_lock)
        {
            _until = clock.GetUtcNow() + time;
            _version = nextVersion();
        }
    }

    /// <summary>Ends the guessing, whoever has not guessed.</summary>
    /// <exception cref="RefusedException">Nobody has.</exception>
    public void EndGuessing() => Begin(_ => { });

    public void Pass() => Begin(waiting =>
    {
        if (waiting > 0)
        {
            throw GuessesAreMissing.Refused(("waiting", waiting));
        }
    });

    /// <summary>Forgets what the class said, where its worlds have not begun to run.</summary>
    /// <returns>Whether that is so.</returns>
    public bool TryForget()
    {
        lock (_lock)
        {
            if (!_isBegun)
            {
                _answers.Clear();
                _version = nextVersion();
            }

            return !_isBegun;
        }
    }

    public void Finished(IReadOnlyList<DaySummary> days)
    {
        lock (_lock)
        {
            // Of the first time: what the class plays with afterwards is another matter.
            if (_result is null)
            {
                _result = LessonResult.Of(Lesson.Guess, days);
                _version = nextVersion();
            }
        }
    }

    private void Begin(Action<int> check)
    {
        int waiting = Class.Waiting;
        lock (_lock)
        {
            if (_isBegun)
            {
                return;
            }

            if (!_answers.Values.Any(answer => answer.Guess is not null))
            {
                throw NobodyHasGuessed.Refused();
            }

            check(_until < clock.GetUtcNow() ? 0 : waiting);
            _isBegun = true;
            _version = nextVersion();
        }
    }

    private void RequireOver()
    {
        if (_result is null)
        {
            throw HaveNotEnded.Refused();
        }
    }
}

/// <summary>What one seat said of a lesson.</summary>
/// <param name="Guess">Its guess.</param>
/// <param name="Saw">What it saw the second world do against the first.</param>
/// <param name="Why">Why it thinks that it came so.</param>
internal sealed record Answer(Guess? Guess, Direction? Saw, string? Why)
{
    public static Answer None { get; } = new(null, null, null);
}

/// <summary>Where a lesson stands.</summary>
internal enum LessonPhase
{
    /// <summary>The class guesses.</summary>
    Guess,

    /// <summary>The worlds run.</summary>
    Run,

    /// <summary>The result is there.</summary>
    After,
}
