using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Grains;

/// <summary>
/// Is told of every finished tick. Register it with the silo's services; it is called on the silo of the run's
/// <see cref="ISimulationGrain"/>, between two ticks, so it must be quick. What it throws is logged once and goes no further.
/// </summary>
public interface IRunObserver
{
    /// <summary>The run is opened, before its first tick here.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="spec">What it is made from.</param>
    void OnOpened(RunIdentity run, RunSpec spec)
    {
    }

    /// <summary>Other levers are in force from the next day on.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="policies">The levers.</param>
    void OnPolicies(RunIdentity run, IReadOnlyList<Policy> policies)
    {
    }

    /// <summary>What the tick cost of which <see cref="OnTick"/> tells next.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="cost">What it cost.</param>
    void OnCost(RunIdentity run, TickCost cost)
    {
    }

    /// <summary>A tick is finished.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="summary">What happened; it cannot be changed.</param>
    void OnTick(RunIdentity run, TickSummary summary);

    /// <summary>The run's whole state was saved, or taken over from another run.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="checkpoint">How large it was, and how long it took.</param>
    void OnCheckpoint(RunIdentity run, CheckpointCost checkpoint)
    {
    }

    /// <summary>The run has reached its horizon, and what is known at a run's end only has been worked out.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="values">Values of the last day.</param>
    void OnEnded(RunIdentity run, IReadOnlyList<MeasureValue> values)
    {
    }

    /// <summary>The run is closed: nothing more will come of it.</summary>
    /// <param name="run">Which run.</param>
    void OnClosed(RunIdentity run)
    {
    }
}
