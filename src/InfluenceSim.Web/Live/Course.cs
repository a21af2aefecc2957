using InfluenceSim.Grains;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Population;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>The days of two worlds: one further, or back to one that has been.</summary>
internal sealed class Course
{
    private readonly TwoRuns _runs;
    private readonly DayWatcher _watcher;
    private readonly SavedDays _saved;
    private readonly CreatorClass[] _classes;
    private readonly AskedMeasure? _asked;
    private readonly int _firstSettled;
    private readonly Lock _lock = new();
    private readonly List<PassedDay> _days = [];

    private Course(TwoRuns runs, DayWatcher watcher, SavedDays saved, SimulationParameters parameters, AskedMeasure? asked)
    {
        _runs = runs;
        _watcher = watcher;
        _saved = saved;
        _classes = CreatorProfile.Classes(parameters);
        _asked = asked;
        _firstSettled = parameters.Economy.Enabled ? EconomyParameters.DaysPerWeek - parameters.WarmUp : int.MaxValue;
    }

    /// <summary>The day that begins next, from 0 at the end of the warm-up.</summary>
    public int Today => _days.Count - 1;

    /// <summary>What each creator is by its maker, by its number.</summary>
    public IReadOnlyList<CreatorClass> Classes => _classes;

    /// <summary>All days that are over; the first is the last of the warm-up, day -1.</summary>
    public IReadOnlyList<DaySummary> Days
    {
        get
        {
            lock (_lock)
            {
                return [.. _days.Select(day => day.Summary)];
            }
        }
    }

    /// <summary>The newest day that is over.</summary>
    public DaySummary Newest => _days[^1].Summary;

    /// <summary>Digests of all that happened so far in each world.</summary>
    public IReadOnlyList<Hash128> Digests => _days[^1].Digests;

    /// <summary>Makes both worlds, before day 0.</summary>
    public static async Task<Course> OpenAsync(
        IGrainFactory grains,
        DayWatcher watcher,
        RuleBook rules,
        AskedMeasure? asked,
        long savedBytes,
        CancellationToken cancellationToken)
    {
        TwoRuns runs = await TwoRuns.OpenAsync(grains, rules.Scenario, cancellationToken);
        var course = new Course(runs, watcher, new SavedDays(savedBytes), rules.Scenario.Parameters, asked);
        try
        {
            await runs.ReplaceAsync(rules);
            course._saved.Keep(0, await runs.SaveAsync());

            // Without a warm-up nothing has been yet.
            WorldDay before = watcher.Newest(runs.WarmUpId) ?? new WorldDay(new PolicyDay(-1), [], []);
            watcher.Forget(runs.WarmUpId);
            before = course.Settled(before);
            await course.AddAsync(before, before, [[], []]);
            return course;
        }
        catch
        {
            await course.CloseAsync();
            throw;
        }
    }

    /// <summary>Puts other rules in force from the next day on.</summary>
    public Task ReplaceAsync(RuleBook rules) => _runs.ReplaceAsync(rules);

    /// <summary>Runs one day.</summary>
    public async Task ForwardAsync(RuleBook rules)
    {
        var day = new PolicyDay(Today);
        await _runs.RunToAsync(new PolicyDay(day + 1));
        await AddAsync(Seen(0), Seen(1), [rules.PlayedOn(0, day), rules.PlayedOn(1, day)]);
        if (_saved.Wants(Today))
        {
            _saved.Keep(Today, await _runs.SaveAsync());
        }
    }

    /// <summary>Goes back to a day's start.</summary>
    /// <param name="day">The day, not after today.</param>
    /// <param name="rules">The rules as they were decided until then.</param>
    /// <exception cref="OtherwiseException">Days that were computed again came out otherwise.</exception>
    public async Task BackAsync(int day, RuleBook rules)
    {
        (_, byte[][] saved) = _saved.Before(day);
        await _runs.RestoreAsync(saved);
        await _runs.ReplaceAsync(rules);
        await _runs.RunToAsync(new PolicyDay(day));
        if (!_runs.Digests.SequenceEqual(_days[day].Digests))
        {
            throw new OtherwiseException(day);
        }

        _saved.ForgetAfter(day);
        lock (_lock)
        {
            _days.RemoveRange(day + 1, _days.Count - day - 1);
        }
    }

    /// <summary>What may be looked at in a world at a day's end; null where the day is not over. Day -1 is the warm-up's last.</summary>
    public WorldLook? LookAt(int arm, int day)
    {
        lock (_lock)
        {
            return day >= -1 && day < Today ? _days[day + 1].Worlds[arm] : null;
        }
    }

    /// <summary>What may be looked at in a world on each day that is over; the first is the last of the warm-up.</summary>
    public IReadOnlyList<(int Day, WorldLook Look)> LooksAt(int arm)
    {
        lock (_lock)
        {
            return [.. _days.Select(day => (day.Summary.Day, day.Worlds[arm]))];
        }
    }

    /// <summary>What it takes to compute a day that is over once more, with somebody watching; it stands between two days.</summary>
    public DayAgain Again(int arm, int day, RuleBook rules)
    {
        (_, byte[][] saved) = _saved.Before(day);
        return new DayAgain(_runs.Again(arm, rules), saved[arm], new PolicyDay(day), _days[day + 1].Digests[arm]);
    }

    /// <summary>What a creator has learned until now.</summary>
    public Task<CreatorMind> MindAsync(int arm, CreatorId creator) => _runs.MindAsync(arm, creator);

    /// <summary>Who followed whom when both worlds began.</summary>
    public Task<Ties> TiesAsync() => _runs.TiesAsync();

    /// <summary>Ends both runs.</summary>
    public async Task CloseAsync()
    {
        await _runs.CloseAsync();
        foreach (string id in _runs.Ids)
        {
            _watcher.Forget(id);
        }
    }

    private async Task AddAsync(WorldDay first, WorldDay second, IReadOnlyList<IReadOnlyCollection<int>> played)
    {
        DaySummary summary = DaySummary.Of(first, second, _classes, played, _asked);
        IReadOnlyList<Census> people = await _runs.TakeCensusesAsync();
        var day = new PassedDay(
            summary, _runs.Digests, [new WorldLook(people[0], first), new WorldLook(people[1], second)]);
        lock (_lock)
        {
            _days.Add(day);
        }
    }

    private WorldDay Seen(int arm) => Settled(_watcher.Newest(_runs.Ids[arm])
        ?? throw new InvalidOperationException("a day is over and nobody saw it: the silo does not know the watcher"));

    // The market settles an empty week as a run begins, of which there is nothing to tell.
    private WorldDay Settled(WorldDay day) => day.Settled(day.Day >= _firstSettled);
}
