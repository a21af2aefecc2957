using System.Security.Cryptography;
using System.Text;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>
/// Two worlds under rules that change: one day further, back, or begun anew. One at a time may change them; any number may read, each
/// between two days, and waits for no more than the day that is under way.
/// </summary>
internal sealed class Play : IAsyncDisposable
{
    private const int MarkBytes = 6;

    private readonly IGrainFactory _grains;
    private readonly DayWatcher _watcher;
    private readonly long _savedBytes;
    private readonly SemaphoreSlim _turn = new(1);
    private Lazy<string> _mark;
    private AskedMeasure? _asked;
    private volatile IGate? _gate;
    private Course _course;

    private Play(IGrainFactory grains, DayWatcher watcher, long savedBytes, RuleBook rules, Course course)
    {
        (_grains, _watcher, _savedBytes) = (grains, watcher, savedBytes);
        _course = course;
        (Original, Rules) = (rules.Scenario, rules);
        _mark = MarkOf(rules.Scenario);
    }

    /// <summary>The scenario as it was read.</summary>
    public Scenario Original { get; private set; }

    /// <summary>The rules of both worlds until now.</summary>
    public RuleBook Rules { get; private set; }

    /// <summary>What stands before the days; null where nothing does.</summary>
    public IGate? Gate => _gate;

    /// <summary>How often days that were over have been forgotten.</summary>
    public int Rewinds { get; private set; }

    /// <summary>All days that are over.</summary>
    public IReadOnlyList<DaySummary> Days => _course.Days;

    /// <summary>The day that begins next.</summary>
    public int Today => _course.Today;

    /// <summary>Days that there are.</summary>
    public int Horizon => Original.Parameters.Horizon;

    /// <summary>Whether all days are over.</summary>
    public bool IsOver => Today >= Horizon;

    /// <summary>Where it stands, but for pace and trouble.</summary>
    public SessionState State => new()
    {
        Seed = Rules.Scenario.Seed,
        Day = Today,
        Horizon = Horizon,
        IsRunning = false,
        DaysPerSecond = 0,
        Rewinds = Rewinds,
        Arms = [.. Original.Arms.Select(arm => arm.Name)],
        Rules = [.. Enumerable.Range(0, TwoRuns.Arms).Select(Rules.PoliciesOf)],
        Changes = Rules.Made,
        Digests = _course.Digests,
        Newest = _course.Newest,
        Lesson = Gate?.Name,
        LessonVersion = Gate?.Version ?? 0,
    };

    /// <summary>Makes both worlds and lets them warm up.</summary>
    public static async Task<Play> OpenAsync(
        IGrainFactory grains, DayWatcher watcher, Scenario scenario, long savedBytes, CancellationToken cancellationToken)
    {
        var rules = new RuleBook(scenario, []);
        return new Play(
            grains, watcher, savedBytes, rules, await Course.OpenAsync(grains, watcher, rules, null, savedBytes, cancellationToken));
    }

    /// <summary>Reads something between two days, and changes nothing.</summary>
    public async Task<T> ReadAsync<T>(Func<Course, RuleBook, Task<T>> read, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await read(_course, Rules);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Where it stands between two days, so that it can be brought back.</summary>
    public Task<Moment> MomentAsync(CancellationToken cancellationToken) => ReadAsync(
        (course, rules) => Task.FromResult(
            new Moment(Original.Name, _mark.Value, rules.Scenario.Seed, course.Today, rules.Changes)),
        cancellationToken);

    /// <summary>Whether a moment is of this scenario, whatever its seed.</summary>
    public bool IsOf(Moment moment) => moment.Mark == _mark.Value;

    /// <summary>Runs one day. However it comes to run, the gate is asked here.</summary>
    /// <exception cref="RefusedException">It may not yet.</exception>
    public async Task DayAsync()
    {
        Gate?.Pass();
        await TouchAsync(() => _course.ForwardAsync(Rules));
        if (IsOver)
        {
            Gate?.Finished(_course.Days);
        }
    }

    /// <summary>Puts other rules in force from the next day on.</summary>
    public Task ReplaceAsync(RuleBook rules) => TouchAsync(async () =>
    {
        await _course.ReplaceAsync(rules);
        Rules = rules;
    });

    /// <summary>Goes back to a day's start, and forgets what was decided for that day and later ones.</summary>
    public Task BackAsync(int day) => BackAsync(day, Rules.Before(new PolicyDay(day)));

    /// <summary>Goes back to the start with other rules; the worlds are kept where they are the same and whole.</summary>
    public Task StartOverAsync(RuleBook rules, bool isWhole) => isWhole && Rules.Scenario.Seed == rules.Scenario.Seed
        ? BackAsync(0, rules)
        : ReopenAsync(rules);

    /// <summary>Begins anew in another world of this scenario.</summary>
    public Task ReopenAsync(RuleBook rules) => ReopenAsync(rules, Original, _asked, Gate);

    /// <summary>Begins anew with another scenario, which a gate may keep shut.</summary>
    public Task BeginAsync(Scenario scenario, IGate? gate) => ReopenAsync(new RuleBook(scenario, []), scenario, gate?.Asked, gate);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        await _course.CloseAsync();
        _turn.Dispose();
    }

    private static Lazy<string> MarkOf(Scenario scenario) => new(() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.Resolved(scenario with { Seed = 0 }))).AsSpan(0, MarkBytes)));

    private Task BackAsync(int day, RuleBook rules) => TouchAsync(async () =>
    {
        Rules = rules;
        await _course.BackAsync(day, rules);
        Rewinds++;
    });

    // Who reads meanwhile reads the old worlds. Whoever is refused by the old gate is not let in by the new one before it is there.
    private async Task ReopenAsync(RuleBook rules, Scenario original, AskedMeasure? asked, IGate? gate)
    {
        Course course = await Course.OpenAsync(_grains, _watcher, rules, asked, _savedBytes, CancellationToken.None);
        await TouchAsync(async () =>
        {
            await _course.CloseAsync();
            if (!ReferenceEquals(original, Original))
            {
                _mark = MarkOf(original);
            }

            (Rules, Original, _asked, _gate, _course) = (rules, original, asked, gate, course);
            Rewinds++;
        });
    }

    private async Task TouchAsync(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }
}
