using System.Security.Cryptography;
using System.Text;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Challenge;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>
/// Two worlds of one scenario from one seed, that somebody runs, stops, turns back and gives other rules. Whatever is asked is done
/// between two days, one after the other; what was done is a scenario that repeats it.
/// </summary>
public sealed class LiveSession : IAsyncDisposable
{
    private const double SlowestPerSecond = 0.01;
    private const double FastestPerSecond = 1_000;
    private const int MarkBytes = 6;

    private readonly IGrainFactory _grains;
    private readonly DayWatcher _watcher;
    private readonly SessionOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Pace _pace;
    private Lazy<string> _mark;
    private Scenario _original;
    private AskedMeasure? _asked;
    private volatile IGate? _gate;
    private RuleBook _rules;
    private Course _course;
    private int _rewinds;
    private string? _trouble;

    private LiveSession(IGrainFactory grains, DayWatcher watcher, SessionOptions options, RuleBook rules, Course course)
    {
        _grains = grains;
        _watcher = watcher;
        _options = options;
        _original = rules.Scenario;
        _pace = new Pace(options.Clock) { PerSecond = options.DaysPerSecond };
        _mark = new Lazy<string>(() => MarkOf(rules.Scenario));
        _rules = rules;
        _course = course;
        Updates = new Latest<SessionState>(StateNow());
        Looks = new Looks(this, grains, watcher);
    }

    /// <summary>Where it stands.</summary>
    public SessionState State => Updates.Now.Value;

    /// <summary>All days that are over, in their order; the first is the last of the warm-up, day -1.</summary>
    public IReadOnlyList<DaySummary> Days => _course.Days;

    /// <summary>What was done, as a scenario of one replicate; <c>influencesim run</c> repeats it with the same digests.</summary>
    public Scenario Done => _rules.Done;

    /// <summary>The newest state, for whoever watches.</summary>
    internal Latest<SessionState> Updates { get; }

    /// <summary>What the rules may cost, while somebody plays the regulator.</summary>
    internal RegulatorChallenge Challenge { get; } = new();

    /// <summary>What may be looked at.</summary>
    internal Looks Looks { get; }

    /// <summary>What stands before the days; null where nothing does.</summary>
    internal IGate? Gate => _gate;

    /// <summary>The clock by which it is paced.</summary>
    internal TimeProvider Clock => _options.Clock;

    /// <summary>The parts that rules may name.</summary>
    internal ModelParts Parts => _original.Parts;

    /// <summary>Whether there is an economy; some levers do nothing without.</summary>
    internal bool HasEconomy => _original.Parameters.Economy.Enabled;

    private int DaysInAll => _original.Parameters.Horizon;

    /// <summary>Makes both worlds and lets them warm up.</summary>
    /// <param name="grains">The cluster's grains.</param>
    /// <param name="watcher">The watcher that the cluster's silo knows as an observer.</param>
    /// <param name="scenario">The scenario, with two arms (<see cref="TwoArms"/>).</param>
    /// <param name="options">How it is kept.</param>
    /// <param name="cancellationToken">Stops the warm-up.</param>
    /// <returns>The session before day 0, at rest.</returns>
    public static async Task<LiveSession> OpenAsync(
        IGrainFactory grains,
        DayWatcher watcher,
        Scenario scenario,
        SessionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(watcher);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNotEqual(scenario.Arms.Count, TwoRuns.Arms);
        SessionOptions how = options ?? new SessionOptions();
        var rules = new RuleBook(scenario, []);
        return new LiveSession(
            grains, watcher, how, rules, await Course.OpenAsync(grains, watcher, rules, null, how.SavedBytes, cancellationToken));
    }

    /// <summary>Lets day follow upon day.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">No day is left, or a lesson has no guess yet.</exception>
    public Task RunAsync() => BetweenDaysAsync(() =>
    {
        RequireDaysLeft();
        _gate?.Pass();
        _pace.Start(PacedDayAsync);
        return Task.CompletedTask;
    });

    /// <summary>Stops after the day that is under way.</summary>
    /// <returns>Nothing.</returns>
    public Task PauseAsync() => AtRestAsync(() => Task.CompletedTask);

    /// <summary>Runs one day, and no further one.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">No day is left, or a lesson has no guess yet.</exception>
    public Task StepAsync() => AtRestAsync(() =>
    {
        RequireDaysLeft();
        return DayAsync();
    });

    /// <summary>Says how fast days follow each other.</summary>
    /// <param name="daysPerSecond">Most days a second, from 0.01 to 1,000; 0 is as many as there can be.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">It is out of range.</exception>
    public Task SetSpeedAsync(double daysPerSecond) => BetweenDaysAsync(() =>
    {
        _pace.PerSecond = daysPerSecond is 0 or (>= SlowestPerSecond and <= FastestPerSecond)
            ? daysPerSecond
            : throw new RefusedException(
                $"found {daysPerSecond} days a second; allowed: from {SlowestPerSecond} to {FastestPerSecond}, or 0 for as many as can be");
        return Task.CompletedTask;
    });

    /// <summary>Changes a rule from the next day's start on; nothing stops for it.</summary>
    /// <param name="arm">Name of the world; null changes both.</param>
    /// <param name="lever">The lever as it is to be: it takes the place of all of its kind that are in force or to come.</param>
    /// <returns>What of the lever does nothing in this scenario, a sentence each.</returns>
    /// <exception cref="RefusedException">There is no such world, no day is left, or the lever states a first day.</exception>
    /// <exception cref="ScenarioException">The rules do not go together.</exception>
    public Task<IReadOnlyList<string>> ChangeAsync(string? arm, Policy lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        if (lever.From != 0)
        {
            throw new RefusedException("a change acts from the next day's start on; allowed: a lever without 'from'");
        }

        return ChangeAsync(arm, lever.GetType(), lever);
    }

    /// <summary>Takes a rule away from the next day's start on.</summary>
    /// <param name="arm">Name of the world; null changes both.</param>
    /// <param name="lever">Name of the lever.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">There is no such world or lever, it neither is in force nor comes, or no day is left.</exception>
    public Task EndAsync(string? arm, string lever)
    {
        Part[] levers = [.. Parts.Of(PartKind.Lever)];
        return Array.Find(levers, part => part.Name == lever) is { } known
            ? ChangeAsync(arm, known.Type, null)
            : throw new RefusedException($"there is no lever '{lever}'; allowed: {string.Join(", ", levers.Select(part => part.Name))}");
    }

    /// <summary>Goes back to a day's start, and forgets what was decided for that day and later ones.</summary>
    /// <param name="day">A day that is over, or the next.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">That day has not been.</exception>
    public Task GoToAsync(int day) => AtRestAsync(async () =>
    {
        RequireWhole();
        if (day < 0 || day > _course.Today)
        {
            throw new RefusedException($"found day {day}; allowed: a day that has been, from 0 to {_course.Today}");
        }

        _rules = _rules.Before(new PolicyDay(day));
        await BackAsync(day);
    });

    /// <summary>Goes back to the start, with the scenario's own rules and seed.</summary>
    /// <returns>Nothing.</returns>
    public Task ResetAsync() => AtRestAsync(() => StartOverAsync(new RuleBook(_original, [])));

    /// <summary>Begins anew in another world; what was decided is done again on its days.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>Nothing.</returns>
    public Task ReseedAsync(ulong seed) =>
        AtRestAsync(() => ReopenAsync(_rules with { Scenario = _rules.Scenario with { Seed = seed } }, _asked));

    /// <summary>Where it stands between two days, so that it can be brought back.</summary>
    /// <param name="cancellationToken">Stops waiting for the day that is under way.</param>
    /// <returns>The moment.</returns>
    internal Task<Moment> MomentAsync(CancellationToken cancellationToken) => ReadAsync(
        (course, rules) => Task.FromResult(
            new Moment(_original.Name, _mark.Value, rules.Scenario.Seed, course.Today, rules.Changes)),
        cancellationToken);

    /// <summary>Goes to a moment of this scenario, by running all days up to it.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">It is of another scenario, or no such day or change can be.</exception>
    /// <exception cref="ScenarioException">The rules do not go together.</exception>
    internal Task RestoreAsync(Moment moment) => AtRestAsync(async () =>
    {
        if (moment.Mark != _mark.Value)
        {
            throw new RefusedException(
                $"the moment is of the scenario '{moment.Scenario}'; allowed: '{_original.Name}' as it is served here");
        }

        if (moment.Day < 0 || moment.Day > DaysInAll || moment.Changes.Any(change => change.Day < 0 || change.Day > moment.Day))
        {
            throw new RefusedException(
                $"found day {moment.Day}, or a change before day 0 or after it; allowed: days from 0 to {DaysInAll}");
        }

        if (moment.Day > 0)
        {
            _gate?.Pass();
        }

        RuleBook rules = new RuleBook(_original with { Seed = moment.Seed }, []).With(moment.Changes);
        Challenge.Check(_rules, rules);
        await StartOverAsync(rules);
        while (_course.Today < moment.Day)
        {
            await DayAsync();
            Updates.Publish(StateNow());
        }
    });

    /// <summary>Begins anew with two other worlds, which a gate may keep shut.</summary>
    /// <param name="scenario">The scenario, with two arms.</param>
    /// <param name="gate">What must be before a day may run; null where nothing must.</param>
    internal Task BeginAsync(Scenario scenario, IGate? gate) => AtRestAsync(async () =>
    {
        // Whoever is refused now by the old gate is not let in by the new one in the meantime.
        await ReopenAsync(new RuleBook(scenario, []), gate?.Asked);
        (_original, _asked, _gate) = (scenario, gate?.Asked, gate);
        _mark = new Lazy<string>(() => MarkOf(scenario));
        Challenge.Forget();
    });

    /// <summary>Tells whoever watches once more, where something beside the days has changed.</summary>
    internal Task TellAsync() => BetweenDaysAsync(() => Task.CompletedTask);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pace.DisposeAsync();
        await _turn.WaitAsync();
        await _course.CloseAsync();
        _turn.Dispose();
        Looks.Dispose();
    }

    /// <summary>Number of a world, by its name.</summary>
    /// <exception cref="RefusedException">There is no such world.</exception>
    internal int WorldNumber(string name) => ArmsOf(name).Single();

    /// <summary>Reads something between two days, and changes nothing.</summary>
    internal async Task<T> ReadAsync<T>(Func<Course, RuleBook, Task<T>> read, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await read(_course, _rules);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string MarkOf(Scenario scenario) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.Resolved(scenario with { Seed = 0 }))).AsSpan(0, MarkBytes));

    // Tells what of a lever that begins does nothing.
    private async Task<IReadOnlyList<string>> ChangeAsync(string? arm, Type lever, Policy? begins)
    {
        IReadOnlyList<string> idle = [];
        await BetweenDaysAsync(async () =>
        {
            RequireDaysLeft();
            var today = new PolicyDay(_course.Today);
            int[] arms = ArmsOf(arm);
            bool IsLeft(Policy policy) => policy.GetType() == lever && !policy.IsOverOn(today);
            if (begins is null && !arms.Any(number => _rules.PoliciesOf(number).Any(IsLeft)))
            {
                throw new RefusedException($"no '{Parts.LeverName(lever)}' is in force or to come "
                    + $"{(arm is null ? "in either world" : $"in the world '{arm}'")}; allowed: to end a lever that is");
            }

            RuleBook changed = _rules.With(arms.Select(number => new RuleChange(today, number, lever, begins)));
            Challenge.Check(_rules, changed);
            await _course.ReplaceAsync(changed);
            _rules = changed;
            if (begins is not null)
            {
                idle = [.. arms.SelectMany(number =>
                    ScenarioReader.IdleIn(changed.Done, number, changed.PoliciesOf(number).Count - 1))];
            }
        });
        return idle;
    }

    private int[] ArmsOf(string? name)
    {
        int[] arms = [.. Enumerable.Range(0, TwoRuns.Arms).Where(arm => name is null || _original.Arms[arm].Name == name)];
        return arms.Length > 0
            ? arms
            : throw new RefusedException(
                $"there is no world '{name}'; allowed: {string.Join(", ", _original.Arms.Select(arm => arm.Name))}");
    }

    private void RequireWhole()
    {
        if (_trouble is not null)
        {
            throw new RefusedException($"the runs broke off ({_trouble}); allowed: reset, or another seed");
        }
    }

    private void RequireDaysLeft()
    {
        RequireWhole();
        if (_course.Today >= DaysInAll)
        {
            throw new RefusedException($"all {DaysInAll} days are over; allowed: go back to one of them");
        }
    }

    // Whether a further day is to follow.
    private async Task<bool> PacedDayAsync(CancellationToken stop)
    {
        bool goesOn = false;
        async Task Day()
        {
            if (!stop.IsCancellationRequested)
            {
                await DayAsync();
                goesOn = _course.Today < DaysInAll;
            }

            if (!goesOn)
            {
                _pace.Stop();
            }
        }

        try
        {
            await BetweenDaysAsync(Day, stop);
        }
        catch (Exception) when (_trouble is not null)
        {
            // Nobody waits for this day: the state tells of the trouble.
        }

        return goesOn;
    }

    private async Task BackAsync(int day)
    {
        await _course.BackAsync(day, _rules);
        _rewinds++;
    }

    // However a day comes to run, the gate is asked here.
    private async Task DayAsync()
    {
        _gate?.Pass();
        await _course.ForwardAsync(_rules);
        if (_course.Today >= DaysInAll)
        {
            _gate?.Finished(_course.Days);
        }
    }

    // At day 0; the worlds are kept where they are the same.
    private Task StartOverAsync(RuleBook rules)
    {
        if (_trouble is not null || _rules.Scenario.Seed != rules.Scenario.Seed)
        {
            return ReopenAsync(rules, _asked);
        }

        _rules = rules;
        return BackAsync(0);
    }

    private async Task ReopenAsync(RuleBook rules, AskedMeasure? asked)
    {
        Course course = await Course.OpenAsync(_grains, _watcher, rules, asked, _options.SavedBytes, CancellationToken.None);
        await _course.CloseAsync();
        _course = course;
        _rules = rules;
        _rewinds++;
        _trouble = null;
    }

    private Task AtRestAsync(Func<Task> act) => BetweenDaysAsync(() =>
    {
        _pace.Stop();
        return act();
    });

    // What goes wrong in a run is the session's trouble; what was refused left everything as it was.
    private async Task BetweenDaysAsync(Func<Task> act, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is not (RefusedException or ScenarioException))
        {
            _pace.Stop();
            _trouble = failure.Message;
            throw;
        }
        finally
        {
            Updates.Publish(StateNow());
            _turn.Release();
        }
    }

    private SessionState StateNow() => new()
    {
        Seed = _rules.Scenario.Seed,
        Day = _course.Today,
        Horizon = DaysInAll,
        IsRunning = _pace.IsGoing,
        DaysPerSecond = _pace.PerSecond,
        Rewinds = _rewinds,
        Arms = [.. _original.Arms.Select(arm => arm.Name)],
        Rules = [.. Enumerable.Range(0, TwoRuns.Arms).Select(_rules.PoliciesOf)],
        Changes = [.. _rules.Changes.Select(change => new MadeChange(
            change.Day,
            _original.Arms[change.Arm].Name,
            Parts.LeverName(change.Lever),
            change.Begins is not null))],
        Digests = _course.Digests,
        Newest = _course.Newest,
        Trouble = _trouble,
        Lesson = _gate?.Name,
        LessonVersion = _gate?.Version ?? 0,
    };
}
