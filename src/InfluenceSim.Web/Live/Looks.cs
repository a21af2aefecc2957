using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Web.Days;
using InfluenceSim.Web.Network;

namespace InfluenceSim.Web.Live;

/// <summary>What may be looked at in a session: people, creators and the network. None of it changes a run, nor holds one up.</summary>
internal sealed class Looks(LiveSession session, IGrainFactory grains, DayWatcher watcher) : IDisposable
{
    private readonly PersonDays _people = new(grains, watcher);
    private readonly Lock _lock = new();
    private (ulong Seed, Task<NetworkPicture> Picture)? _network;

    /// <summary>A person's day.</summary>
    /// <exception cref="RefusedException">There is no such world, person or day, or too many ask.</exception>
    public async Task<PersonDay> PersonAsync(string world, int day, int person, CancellationToken gone)
    {
        int arm = session.WorldNumber(world);
        int users = session.Done.Parameters.Population.Users;
        if (person < 0 || person >= users)
        {
            throw new RefusedException($"found person {person}; allowed: from 0 to {users - 1}");
        }

        DayAgain again = await session.ReadAsync((course, rules) =>
        {
            if (day < 0 || day >= course.Today)
            {
                throw NotOver(day, course.Today, first: 0);
            }

            return Task.FromResult(course.Again(arm, day, rules));
        });
        return await _people.GetAsync(again, new Account(person), gone);
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
                throw new RefusedException($"found creator {creator}; allowed: from 0 to {creators - 1}");
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

    /// <summary>Where to draw whom, the same in both worlds; it is computed once for a seed.</summary>
    public Task<NetworkPicture> NetworkAsync()
    {
        ulong seed = session.State.Seed;
        lock (_lock)
        {
            if (_network is not { } known || known.Seed != seed || known.Picture.IsFaulted)
            {
                known = (seed, PictureAsync());
                _network = known;
            }

            return known.Picture;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _people.Dispose();

    private async Task<NetworkPicture> PictureAsync()
    {
        (Grains.Ties ties, IReadOnlyList<CreatorClass> classes) =
            await session.ReadAsync(async (course, _) => (await course.TiesAsync(), course.Classes));
        return await Task.Run(() => NetworkPicture.Of(ties, classes));
    }

    private static RefusedException NotOver(int day, int today, int first) => new(
        today <= first
            ? $"found day {day}, and no day is over yet; allowed: to run one first"
            : $"found day {day}; allowed: a day that is over, from {first} to {today - 1}");
}
