using InfluenceSim.Grains;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>
/// A day of one world, computed once more from saved state by a run of its own, with somebody watching: the runs that go on know
/// nothing of it. It must come to the digest that they came to; else nothing of it is shown.
/// </summary>
/// <param name="Spec">What the run is made from.</param>
/// <param name="Saved">Its state at the day's start or at an earlier one's.</param>
/// <param name="Day">The day.</param>
/// <param name="Digest">Digest of all that happened until the day's end.</param>
internal sealed record DayAgain(RunSpec Spec, byte[] Saved, PolicyDay Day, Hash128 Digest)
{
    /// <summary>What people were shown on the day, and where they stood before and after.</summary>
    /// <exception cref="OtherwiseException">The day came out otherwise.</exception>
    public async Task<IReadOnlyList<PersonDay>> WatchAsync(IGrainFactory grains, DayWatcher watcher, IReadOnlyCollection<Account> people)
    {
        int warmUp = Spec.Parameters.WarmUp;
        ISimulationGrain run = grains.GetGrain<ISimulationGrain>(Spec.RunId);
        try
        {
            await run.Start(Spec);
            await run.Restore(Saved);
            await run.RunUntil(Day.OfRun(warmUp).FirstTick);
            PersonState[] before = await InspectAsync(run, people);
            await run.Watch([.. people.Select(person => person.Number)]);
            RunStatus end = await run.RunUntil(Day.OfRun(warmUp).LastTick.Next);
            if (end.Digest != Digest)
            {
                throw new OtherwiseException(Day);
            }

            FeedLog feed = (await run.TakeWatched()).Value;
            PersonState[] after = await InspectAsync(run, people);
            return
            [
                .. before.Zip(after, (start, finish) => new PersonDay(
                    Day,
                    start,
                    [.. feed.Items.Where(item => item.User == start.User)],
                    [.. feed.Notes.Where(note => note.User == start.User)],
                    finish)),
            ];
        }
        finally
        {
            await run.Close();
            watcher.Forget(Spec.RunId);
        }
    }

    private static async Task<PersonState[]> InspectAsync(ISimulationGrain run, IEnumerable<Account> people) =>
        [.. (await Task.WhenAll(people.Select(person => run.Inspect(person)))).Select(state => state.Value)];
}

/// <summary>A person's day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">Where the person stood at its start.</param>
/// <param name="Items">What the person was shown, in order.</param>
/// <param name="Notes">What happened beside.</param>
/// <param name="After">Where the person stood at its end.</param>
internal sealed record PersonDay(
    PolicyDay Day, PersonState Before, IReadOnlyList<FeedItem> Items, IReadOnlyList<FeedNote> Notes, PersonState After);
