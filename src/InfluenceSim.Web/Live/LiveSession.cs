using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.People.Inspection;
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

    private static readonly Sentence NoSpeed = new(
        "noSuchSpeed", "found {speed} days a second; allowed: from {least} to {most}, or 0 for as many as can be");

    private static readonly Sentence HasNotBeen = new("dayHasNotBeen", "found day {day}; allowed: a day that has been, from 0 to {last}");

    private static readonly Sentence OtherScenario = new(
        "momentOfOtherScenario", "the moment is of the scenario '{scenario}'; allowed: '{served}' as it is served here");

    private static readonly Sentence NoMoment = new(
        "noSuchMoment", "found day {day}, or a change before day 0 or after it; allowed: days from 0 to {horizon}");

    private static readonly Sentence BrokeOff = new("runsBrokeOff", "the runs broke off ({reason}); allowed: reset, or another seed");
    private static readonly Sentence Failed = new("brokeOff", "{reason}");
    private static readonly Sentence AllAreOver = new("allDaysAreOver", "all {horizon} days are over; allowed: go back to one of them");

    private readonly SessionOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Pace _pace;
    private readonly Play _play;
    private Said? _trouble;

    private LiveSession(IGrainFactory grains, DayWatcher watcher, SessionOptions options, Play play)
    {
        _options = options;
        _pace = new Pace(options.Clock) { PerSecond = options.DaysPerSecond };
        _play = play;
        Updates = new Latest<SessionState>(StateNow());
        Looks = new Looks(this, grains, watcher);
    }

    /// <summary>Where it stands.</summary>
    public SessionState State => Updates.Now.Value;

    /// <summary>All days that are over, in their order; the first is the last of the warm-up, day -1.</summary>
    public IReadOnlyList<DaySummary> Days => _play.Days;

    /// <summary>What was done, as a scenario of one replicate; <c>influencesim run</c> repeats it with the same digests.</summary>
    public Scenario Done => _play.Rules.Done;

    /// <summary>The newest state, for whoever watches.</summary>
    internal Latest<SessionState> Updates { get; }

    /// <summary>What the rules may cost, while somebody plays the regulator.</summary>
    internal RegulatorChallenge Challenge { get; } = new();

    /// <summary>What may be looked at.</summary>
    internal Looks Looks { get; }

    /// <summary>What stands before the days; null where nothing does.</summary>
    internal IGate? Gate => _play.Gate;

    /// <summary>The clock by which it is paced.</summary>
    internal TimeProvider Clock => _options.Clock;

    /// <summary>The parts that rules may name.</summary>
    internal ModelParts Parts => _play.Original.Parts;

    /// <summary>Whether there is an economy; some levers do nothing without.</summary>
    internal bool HasEconomy => _play.Original.Parameters.Economy.Enabled;

    /// <summary>Memory that a session keeps beside its two runs: of each day where everybody stood, and states to go back to.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="options">How it is kept.</param>
    /// <returns>Bytes when all days are over.</returns>
    public static long BytesKept(Scenario scenario, SessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        long days = scenario.Parameters.Horizon + 1;
        return (options ?? new SessionOptions()).SavedBytes
            + (days * TwoRuns.Arms * scenario.Parameters.Population.Users * Census.BytesPerPerson);
    }

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
        return new LiveSession(
            grains, watcher, how, await Play.OpenAsync(grains, watcher, scenario, how.SavedBytes, cancellationToken));
    }

    /// <summary>Lets day follow upon day.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">No day is left, or a lesson waits for guesses.</exception>
    public Task RunAsync() => InTurnAsync(() =>
    {
        RequireDaysLeft();
        Gate?.Pass();
        _pace.Start(PacedDayAsync);
        return Task.CompletedTask;
    });

    /// <summary>Stops after the day that is under way.</summary>
    /// <returns>Nothing.</returns>
    public Task PauseAsync() => AtRestAsync(() => Task.CompletedTask);

    /// <summary>Runs one day, and no further one.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">No day is left, or a lesson waits for guesses.</exception>
    public Task StepAsync() => AtRestAsync(() =>
    {
        RequireDaysLeft();
        return _play.DayAsync();
    });

    /// <summary>Says how fast days follow each other.</summary>
    /// <param name="daysPerSecond">Most days a second, from 0.01 to 1,000; 0 is as many as there can be.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">It is out of range.</exception>
    public Task SetSpeedAsync(double daysPerSecond) => InTurnAsync(() =>
    {
        _pace.PerSecond = daysPerSecond is 0 or (>= SlowestPerSecond and <= FastestPerSecond)
            ? daysPerSecond
            : throw NoSpeed.Refused(("speed", daysPerSecond), ("least", SlowestPerSecond), ("most", FastestPerSecond));
        return Task.CompletedTask;
    });

    /// <summary>Changes a rule from the next day's start on; nothing stops for it.</summary>
    /// <param name="arm">Name of the world; null changes both.</param>
    /// <param name="lever">The lever as it is to be: it takes the place of all of its kind that are in force or to come.</param>
    /// <returns>What of the lever does nothing in this scenario, a sentence each.</returns>
    /// <exception cref="RefusedException">There is no such world, no day is left, or the lever states a first day.</exception>
    /// <exception cref="ScenarioException">The rules do not go together.</exception>
    public async Task<IReadOnlyList<string>> ChangeAsync(string? arm, Policy lever) =>
        [.. (await BeginRuleAsync(arm, lever)).Select(idle => $"{idle}")];

    /// <summary>Takes a rule away from the next day's start on.</summary>
    /// <param name="arm">Name of the world; null changes both.</param>
    /// <param name="lever">Name of the lever.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">There is no such world or lever, it neither is in force nor comes, or no day is left.</exception>
    public Task EndAsync(string? arm, string lever)
    {
        Type known = Levers.Find(Parts, lever);
        return ChangeAsync(() => Levers.Ended(_play.Rules, new PolicyDay(_play.Today), arm, known));
    }

    /// <summary>Goes back to a day's start, and forgets what was decided for that day and later ones.</summary>
    /// <param name="day">A day that is over, or the next.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">That day has not been.</exception>
    public Task GoToAsync(int day) => AtRestAsync(() =>
    {
        RequireWhole();
        return day >= 0 && day <= _play.Today ? _play.BackAsync(day) : throw HasNotBeen.Refused(("day", day), ("last", _play.Today));
    });

    /// <summary>Goes back to the start, with the scenario's own rules and seed.</summary>
    /// <returns>Nothing.</returns>
    public Task ResetAsync() => AtRestAsync(() => StartOverAsync(new RuleBook(_play.Original, [])));

    /// <summary>Begins anew in another world; what was decided is done again on its days.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>Nothing.</returns>
    public Task ReseedAsync(ulong seed) => AtRestAsync(async () =>
    {
        await _play.ReopenAsync(_play.Rules with { Scenario = _play.Rules.Scenario with { Seed = seed } });
        _trouble = null;
    });

    /// <summary>Where it stands between two days, so that it can be brought back.</summary>
    /// <param name="cancellationToken">Stops waiting for the day that is under way.</param>
    /// <returns>The moment.</returns>
    internal Task<Moment> MomentAsync(CancellationToken cancellationToken) => _play.MomentAsync(cancellationToken);

    /// <summary>Goes to a moment of this scenario, by running all days up to it.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="RefusedException">It is of another scenario, or no such day or change can be.</exception>
    /// <exception cref="ScenarioException">The rules do not go together.</exception>
    internal Task RestoreAsync(Moment moment) => AtRestAsync(async () =>
    {
        if (!_play.IsOf(moment))
        {
            throw OtherScenario.Refused(("scenario", moment.Scenario), ("served", _play.Original.Name));
        }

        if (moment.Day < 0 || moment.Day > _play.Horizon || moment.Changes.Any(change => change.Day < 0 || change.Day > moment.Day))
        {
            throw NoMoment.Refused(("day", moment.Day), ("horizon", _play.Horizon));
        }

        if (moment.Day > 0)
        {
            Gate?.Pass();
        }

        RuleBook rules = new RuleBook(_play.Original with { Seed = moment.Seed }, []).With(moment.Changes);
        Challenge.Check(_play.Rules, rules);
        await StartOverAsync(rules);
        while (_play.Today < moment.Day)
        {
            await _play.DayAsync();
            Updates.Publish(StateNow());
        }
    });

    /// <summary>Begins anew with two other worlds, which a gate may keep shut.</summary>
    /// <param name="scenario">The scenario, with two arms.</param>
    /// <param name="gate">What must be before a day may run; null where nothing must.</param>
    internal Task BeginAsync(Scenario scenario, IGate? gate) => AtRestAsync(async () =>
    {
        await _play.BeginAsync(scenario, gate);
        _trouble = null;
        Challenge.Forget();
    });

    /// <summary>Changes a rule from the next day's start on.</summary>
    /// <returns>What of the lever does nothing in this scenario.</returns>
    internal async Task<IReadOnlyList<IdleLever>> BeginRuleAsync(string? arm, Policy lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        Levers.RequireNoFirstDay(lever);
        IReadOnlyList<IdleLever> idle = [];
        await ChangeAsync(() =>
        {
            RuleBook changed = Levers.Begun(_play.Rules, new PolicyDay(_play.Today), arm, lever);
            idle = Levers.IdleIn(changed, arm);
            return changed;
        });
        return idle;
    }

    /// <summary>Tells whoever watches once more, where something beside the days has changed.</summary>
    internal Task TellAsync() => InTurnAsync(() => Task.CompletedTask);

    /// <summary>Number of a world, by its name.</summary>
    /// <exception cref="RefusedException">There is no such world.</exception>
    internal int WorldNumber(string name) => Worlds.Numbers(_play.Original, name).Single();

    /// <summary>Reads something between two days, and changes nothing; whatever is under way, it waits for one day at most.</summary>
    internal Task<T> ReadAsync<T>(Func<Course, RuleBook, Task<T>> read, CancellationToken cancellationToken = default) =>
        _play.ReadAsync(read, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pace.DisposeAsync();
        await _turn.WaitAsync();
        await _play.DisposeAsync();
        _turn.Dispose();
        Looks.Dispose();
    }

    private Task ChangeAsync(Func<RuleBook> change) => InTurnAsync(async () =>
    {
        RequireDaysLeft();
        RuleBook changed = change();
        Challenge.Check(_play.Rules, changed);
        await _play.ReplaceAsync(changed);
    });

    private void RequireWhole()
    {
        if (_trouble is not null)
        {
            throw BrokeOff.Refused(("reason", $"{_trouble}"));
        }
    }

    private void RequireDaysLeft()
    {
        RequireWhole();
        if (_play.IsOver)
        {
            throw AllAreOver.Refused(("horizon", _play.Horizon));
        }
    }

    private async Task StartOverAsync(RuleBook rules)
    {
        await _play.StartOverAsync(rules, isWhole: _trouble is null);
        _trouble = null;
    }

    // Whether a further day is to follow.
    private async Task<bool> PacedDayAsync(CancellationToken stop)
    {
        bool goesOn = false;
        async Task Day()
        {
            if (!stop.IsCancellationRequested)
            {
                await _play.DayAsync();
                goesOn = !_play.IsOver;
            }

            if (!goesOn)
            {
                _pace.Stop();
            }
        }

        try
        {
            await InTurnAsync(Day, stop);
        }
        catch (Exception) when (_trouble is not null)
        {
            // Nobody waits for this day: the state tells of the trouble.
        }

        return goesOn;
    }

    private Task AtRestAsync(Func<Task> act) => InTurnAsync(() =>
    {
        _pace.Stop();
        return act();
    });

    // What goes wrong in a run is the session's trouble; what was refused left everything as it was.
    private async Task InTurnAsync(Func<Task> act, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is not (RefusedException or ScenarioException))
        {
            _pace.Stop();
            _trouble = failure is OtherwiseException otherwise ? otherwise.Told : Failed.With(("reason", failure.Message));
            throw;
        }
        finally
        {
            Updates.Publish(StateNow());
            _turn.Release();
        }
    }

    private SessionState StateNow() =>
        _play.State with { IsRunning = _pace.IsGoing, DaysPerSecond = _pace.PerSecond, Trouble = _trouble };
}
