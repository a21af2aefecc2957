using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Network;

namespace InfluenceSim.Web.Live;

/// <summary>What may be looked at in a session: people, creators and the network. None of it changes a run, nor holds one up.</summary>
internal sealed class Looks(LiveSession session, IGrainFactory grains, DayWatcher watcher) : IDisposable
{
    // Enough that one of them will have opened the app, and few enough to watch on one day.
    private const int Few = 40;

    private static readonly Sentence NoPerson = new("noSuchPerson", "found person {person}; allowed: from 0 to {last}");
    private static readonly Sentence NoCreator = new("noSuchCreator", "found creator {creator}; allowed: from 0 to {last}");
    private static readonly Sentence NoDayIsOver = new("noDayIsOver", "found day {day}, and no day is over yet; allowed: to run one first");

    private static readonly Sentence DayIsNotOver = new(
        "dayIsNotOver", "found day {day}; allowed: a day that is over, from {first} to {last}");

    private readonly PersonDays _people = new(grains, watcher, session.Clock);
    private readonly Lock _lock = new();
    private (ulong Seed, SimulationParameters Parameters, Task<NetworkPicture> Picture)? _network;

    /// <summary>How much time persons' days may take.</summary>
    public Allowance ForPeople => _people.Allowance;

    /// <summary>A person's day.</summary>
    /// <exception cref="RefusedException">There is no such world, person or day, or too many ask.</exception>
    public async Task<PersonDay> PersonAsync(string world, int day, int person, CancellationToken gone)
    {
        int arm = session.WorldNumber(world);
        int users = session.Done.Parameters.Population.Users;
        if (person < 0 || person >= users)
        {
            throw NoPerson.Refused(("person", person), ("last", users - 1));
        }

        return (await _people.GetAsync(await AgainAsync(arm, day), [new Account(person)], gone))[0];
    }

    /// <summary>A day of somebody who read on it; of anybody, where none of a few did.</summary>
    /// <exception cref="RefusedException">There is no such world or day, or too many ask.</exception>
    public async Task<PersonDay> ReaderAsync(string world, int day, CancellationToken gone)
    {
        int arm = session.WorldNumber(world);
        int users = session.Done.Parameters.Population.Users;

        // The same few for all who ask, so that a day is computed once for a whole class.
        int few = Math.Min(Few, users);
        Account[] people = [.. Enumerable.Range(0, few).Select(number => new Account((int)((long)number * users / few)))];
        IReadOnlyList<PersonDay> days = await _people.GetAsync(await AgainAsync(arm, day), people, gone);
        PersonDay[] readers = [.. days.Where(one => one.Items.Count > 0)];
        return readers.Length > 0 ? readers[Random.Shared.Next(readers.Length)] : days[0];
    }

    /// <summary>A creator until now: its days, and what it has learned.</summary>
    /// <exception cref="RefusedException">There is no such world or creator.</exception>
    public Task<CreatorLook> CreatorAsync(string world, int creator)
    {
        int arm = session.WorldNumber(world);
        return session.ReadAsync(async (course, rules) =>
        {
            int creators = course.Classes.Count;
            if (creator < 0 || creator >= creators)
            {
                throw NoCreator.Refused(("creator", creator), ("last", creators - 1));
            }

            var id = new CreatorId(creator);
            return new CreatorLook(
                id, course.Classes[creator], CreatorLook.DaysOf(course.LooksAt(arm), id), await course.MindAsync(arm, id));
        });
    }

    /// <summary>Where everybody stands in a world at a day's end; day -1 is the warm-up's last.</summary>
    /// <exception cref="RefusedException">There is no such world, or the day is not over.</exception>
    public Task<WorldLook> WorldAsync(string world, int day)
    {
        int arm = session.WorldNumber(world);
        return session.ReadAsync((course, _) =>
            Task.FromResult(course.LookAt(arm, day) ?? throw NotOver(day, course.Today, first: -1)));
    }

    /// <summary>Where to draw whom, the same in both worlds; it is computed once for a world.</summary>
    public Task<NetworkPicture> NetworkAsync()
    {
        Scenario now = session.Done;
        lock (_lock)
        {
            // A lesson may have the seed of what was before it.
            if (_network is not { } known || known.Seed != now.Seed || known.Parameters != now.Parameters || known.Picture.IsFaulted)
            {
                known = (now.Seed, now.Parameters, PictureAsync());
                _network = known;
            }

            return known.Picture;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _people.Dispose();

    private Task<DayAgain> AgainAsync(int arm, int day) => session.ReadAsync((course, rules) => day >= 0 && day < course.Today
        ? Task.FromResult(course.Again(arm, day, rules))
        : throw NotOver(day, course.Today, first: 0));

    private async Task<NetworkPicture> PictureAsync()
    {
        (Grains.Ties ties, IReadOnlyList<CreatorClass> classes) =
            await session.ReadAsync(async (course, _) => (await course.TiesAsync(), course.Classes));
        return await Task.Run(() => NetworkPicture.Of(ties, classes));
    }

    private static RefusedException NotOver(int day, int today, int first) => today <= first
        ? NoDayIsOver.Refused(("day", day))
        : DayIsNotOver.Refused(("day", day), ("first", first), ("last", today - 1));
}
