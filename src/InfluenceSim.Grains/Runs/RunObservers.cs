using System.Collections.Concurrent;
using InfluenceSim.Grains.Encoding;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using Microsoft.Extensions.Logging;

namespace InfluenceSim.Grains.Runs;

/// <summary>Tells the silo's observers of finished ticks, and keeps the run safe from them.</summary>
internal sealed class RunObservers(IEnumerable<IRunObserver> observers, ILogger<RunObservers> logger)
{
    private readonly IRunObserver[] _observers = [.. observers];
    private readonly ConcurrentDictionary<IRunObserver, bool> _failed = new();

    public void TellOpened(RunIdentity run, RunSpec spec) => TellAll(run, told => told.OnOpened(run, CopyOf(spec)));

    public void TellPolicies(RunIdentity run, IReadOnlyList<Policy> policies) => TellAll(run, told => told.OnPolicies(run, [.. policies]));

    public void TellCheckpoint(RunIdentity run, CheckpointCost checkpoint) => TellAll(run, told => told.OnCheckpoint(run, checkpoint));

    public void TellClosed(RunIdentity run) => TellAll(run, told => told.OnClosed(run));

    public void Tell(RunIdentity run, TickSummary summary, TickCost cost)
    {
        if (_observers.Length == 0)
        {
            return;
        }

        foreach (IRunObserver observer in _observers)
        {
            Tell(observer, run, told =>
            {
                told.OnCost(run, cost);
                told.OnTick(run, summary);
            });
        }
    }

    // The run goes on with the lists of its specification: an observer that casts one to what it can write to has its own.
    private static RunSpec CopyOf(RunSpec spec) => ModelJson.From<RunSpec>(ModelJson.ToBytes(spec with { UserEdges = null })) with
    {
        UserEdges = spec.UserEdges is { } edges ? new UserEdges([.. edges.Followers], [.. edges.Followed]) : null,
    };

    private void TellAll(RunIdentity run, Action<IRunObserver> what)
    {
        foreach (IRunObserver observer in _observers)
        {
            Tell(observer, run, what);
        }
    }

    // Whatever an observer does, the run goes on: watching changes nothing.
    private void Tell(IRunObserver observer, RunIdentity run, Action<IRunObserver> what)
    {
        try
        {
            what(observer);
        }
        catch (Exception exception)
        {
            if (_failed.TryAdd(observer, true))
            {
                logger.LogError(
                    exception,
                    "{Observer} failed at {Run}; the run goes on, and its later failures are not logged",
                    observer.GetType().Name,
                    run.RunId);
            }
        }
    }
}
