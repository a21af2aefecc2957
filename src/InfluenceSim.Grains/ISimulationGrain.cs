using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Run;
using Orleans.Concurrency;

namespace InfluenceSim.Grains;

/// <summary>A run: its clock, its barrier and its measures. The key is the run's id.</summary>
[Alias("InfluenceSim.ISimulationGrain")]
public interface ISimulationGrain : IGrainWithStringKey
{
    /// <summary>Makes the run as it is at tick 0.</summary>
    /// <param name="spec">What it is made from; its run id is this grain's key.</param>
    /// <returns>Where the run stands.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("Start")]
    Task<RunStatus> Start(RunSpec spec);

    /// <summary>Makes the run as another one of the same world stands now; the other goes on undisturbed.</summary>
    /// <param name="spec">What it is made from; world and users per grain are those of the other run.</param>
    /// <param name="fromRunId">The other run, which is not running meanwhile.</param>
    /// <returns>Where the run stands.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("Fork")]
    Task<RunStatus> Fork(RunSpec spec, string fromRunId);

    /// <summary>
    /// Goes on as another run of the same world, under its name and with its levers; no state moves. Observers are told that the run it
    /// was is closed. Only before a day's first tick.
    /// </summary>
    /// <param name="spec">What the other run is made from; it is still reached by this grain's key.</param>
    /// <returns>Where the run stands.</returns>
    /// <exception cref="ArgumentException">The other run has another world or other users per grain.</exception>
    [ResponseTimeout(Timeouts.Long), Alias("GoOnAs")]
    Task<RunStatus> GoOnAs(RunSpec spec);

    /// <summary>Runs tick by tick, to the horizon at most.</summary>
    /// <param name="tick">First tick not to run.</param>
    /// <param name="cancellationToken">Looked at between ticks; the run then stands at a tick boundary and can go on.</param>
    /// <returns>Where the run stands.</returns>
    [ResponseTimeout(Timeouts.Run), Alias("RunUntil")]
    Task<RunStatus> RunUntil(int tick, CancellationToken cancellationToken = default);

    /// <summary>Where the run stands; answered between calls of <see cref="RunUntil"/>.</summary>
    /// <returns>Where the run stands.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("Status")]
    Task<RunStatus> Status();

    /// <summary>Saves the whole state.</summary>
    /// <returns>The bytes of a <see cref="Snapshot"/>.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("Save")]
    Task<byte[]> Save();

    /// <summary>Replaces the whole state by a saved one of the same world and users per grain; the policies stay as they are.</summary>
    /// <param name="snapshot">What <see cref="Save"/> gave.</param>
    /// <returns>Where the run stands.</returns>
    /// <exception cref="StateException">The snapshot is altered or belongs elsewhere.</exception>
    [ResponseTimeout(Timeouts.Long), Alias("Restore")]
    Task<RunStatus> Restore(byte[] snapshot);

    /// <summary>Replaces the levers; only before a day's first tick.</summary>
    /// <param name="policies">Levers in force from this day on.</param>
    /// <returns>Nothing.</returns>
    [Alias("ReplacePolicies")]
    Task ReplacePolicies(PolicySet policies);

    /// <summary>Where a person stands. This and what follows down to the ties is read between two ticks, and changes nothing.</summary>
    /// <param name="user">The person, from 0.</param>
    /// <returns>What there is to know.</returns>
    [Alias("Inspect")]
    Task<Immutable<PersonState>> Inspect(int user);

    /// <summary>What a creator has learned and decided.</summary>
    /// <param name="creator">Number of the creator, from 0.</param>
    /// <returns>What there is to know.</returns>
    [Alias("InspectCreator")]
    Task<Immutable<CreatorMind>> InspectCreator(int creator);

    /// <summary>Where all people stand.</summary>
    /// <returns>Columns over all people.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("TakeCensus")]
    Task<Immutable<Census>> TakeCensus();

    /// <summary>Keeps from the next tick on what some people are shown and do; who was watched before is so no longer.</summary>
    /// <param name="users">The people, from 0; nobody ends it.</param>
    /// <returns>Nothing.</returns>
    [Alias("Watch")]
    Task Watch(int[] users);

    /// <summary>What was kept of those who are watched, since it was asked last.</summary>
    /// <returns>What they were shown, in the order of happening for each of them.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("TakeWatched")]
    Task<Immutable<FeedLog>> TakeWatched();

    /// <summary>Who followed whom at tick 0.</summary>
    /// <returns>The ties.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("Ties")]
    Task<Ties> Ties();

    /// <summary>Ends the run and frees all its grains.</summary>
    /// <returns>Nothing.</returns>
    [ResponseTimeout(Timeouts.Long), Alias("Close")]
    Task Close();
}
