using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>
/// Days of people that somebody asked for. One day is computed at a time, for all who ask for somebody on it, and however many ask, the
/// runs have most of the time to themselves; the last answers are kept. A digest tells which day of which history it is.
/// </summary>
internal sealed class PersonDays(IGrainFactory grains, DayWatcher watcher, TimeProvider clock) : IDisposable
{
    private const int MostWaiting = 400;
    private const int Kept = 500;
    private const double Share = 0.25;

    // A class that looks for the first time is answered at once; whoever goes on and on takes a quarter of a core.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private static readonly Sentence TooMany = new(
        "tooManyAskForPeople", "too many ask for somebody's day; allowed: to ask again in a few seconds");

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private readonly List<(Hash128 Digest, IReadOnlyList<Account> People)> _waiting = [];
    private readonly Dictionary<(Hash128 Digest, Account Person), PersonDay> _known = [];
    private readonly Queue<(Hash128 Digest, Account Person)> _order = [];

    /// <summary>How much time they may take.</summary>
    public Allowance Allowance { get; } = new(clock, AtOnce, Share);

    /// <summary>A day of some people, in their order.</summary>
    /// <exception cref="RefusedException">Too many wait for theirs.</exception>
    public async Task<IReadOnlyList<PersonDay>> GetAsync(DayAgain day, IReadOnlyList<Account> people, CancellationToken gone)
    {
        (Hash128 Digest, IReadOnlyList<Account> People) asked = (day.Digest, people);
        lock (_lock)
        {
            if (Find(day, people) is { } known)
            {
                return known;
            }

            if (_waiting.Count >= MostWaiting)
            {
                throw TooMany.Refused();
            }

            _waiting.Add(asked);
        }

        try
        {
            await _turn.WaitAsync(gone);
            try
            {
                return Find(day, people) ?? await ComputeAsync(day, people, gone);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            lock (_lock)
            {
                _waiting.Remove(asked);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private PersonDay[]? Find(DayAgain day, IReadOnlyList<Account> people)
    {
        lock (_lock)
        {
            PersonDay[] found = [.. people.Select(person => _known.GetValueOrDefault((day.Digest, person))).OfType<PersonDay>()];
            return found.Length == people.Count ? found : null;
        }
    }

    private async Task<IReadOnlyList<PersonDay>> ComputeAsync(DayAgain day, IReadOnlyList<Account> people, CancellationToken gone)
    {
        await Allowance.WaitAsync(gone);
        HashSet<Account> all;
        lock (_lock)
        {
            // Who has gone is not waiting: nothing is computed for them.
            all = [.. _waiting.Where(asked => asked.Digest == day.Digest).SelectMany(asked => asked.People)];
        }

        long started = clock.GetTimestamp();
        IReadOnlyList<PersonDay> days;
        try
        {
            days = await day.WatchAsync(grains, watcher, all);
        }
        finally
        {
            Allowance.Take(clock.GetElapsedTime(started));
        }

        lock (_lock)
        {
            foreach (PersonDay one in days)
            {
                if (_known.TryAdd((day.Digest, one.After.User), one))
                {
                    _order.Enqueue((day.Digest, one.After.User));
                }
            }

            while (_order.Count > Kept)
            {
                _known.Remove(_order.Dequeue());
            }
        }

        return [.. people.Select(person => days.First(one => one.After.User == person))];
    }
}
