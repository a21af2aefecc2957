using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>
/// Days of people that somebody asked for. One day is computed at a time, for all who ask for somebody on it; the last answers are kept.
/// A digest tells which day of which history it is.
/// </summary>
internal sealed class PersonDays(IGrainFactory grains, DayWatcher watcher) : IDisposable
{
    private const int MostWaiting = 250;
    private const int Kept = 500;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<Hash128, HashSet<Account>> _asked = [];
    private readonly Dictionary<(Hash128 Digest, Account Person), PersonDay> _known = [];
    private readonly Queue<(Hash128 Digest, Account Person)> _order = [];
    private int _waiting;

    /// <summary>A person's day.</summary>
    /// <exception cref="RefusedException">Too many wait for theirs.</exception>
    public async Task<PersonDay> GetAsync(DayAgain day, Account person, CancellationToken gone)
    {
        lock (_lock)
        {
            if (_known.TryGetValue((day.Digest, person), out PersonDay? known))
            {
                return known;
            }

            if (_waiting >= MostWaiting)
            {
                throw new RefusedException("too many ask for somebody's day; allowed: to ask again in a few seconds");
            }

            _waiting++;
            if (!_asked.TryGetValue(day.Digest, out HashSet<Account>? asked))
            {
                _asked[day.Digest] = asked = [];
            }

            asked.Add(person);
        }

        try
        {
            await _turn.WaitAsync(gone);
            try
            {
                return Find(day, person) ?? await ComputeAsync(day, person);
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
                _waiting--;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private PersonDay? Find(DayAgain day, Account person)
    {
        lock (_lock)
        {
            return _known.GetValueOrDefault((day.Digest, person));
        }
    }

    private async Task<PersonDay> ComputeAsync(DayAgain day, Account person)
    {
        HashSet<Account> people;
        lock (_lock)
        {
            people = _asked.Remove(day.Digest, out HashSet<Account>? asked) ? asked : [];
            people.Add(person);
        }

        IReadOnlyList<PersonDay> days = await day.WatchAsync(grains, watcher, people);
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

        return days.First(one => one.After.User == person);
    }
}
