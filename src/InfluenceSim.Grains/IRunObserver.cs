using InfluenceSim.Model.Simulation;

namespace InfluenceSim.Grains;

/// <summary>
/// Is told of every finished tick. Register it with the silo's services; it is called on the silo of the run's
/// <see cref="ISimulationGrain"/>, between two ticks, so it must be quick. What it throws is logged once and goes no further.
/// </summary>
public interface IRunObserver
{
    /// <summary>A tick is finished.</summary>
    /// <param name="run">Which run.</param>
    /// <param name="summary">What happened; changing it changes nothing in the run.</param>
    void OnTick(RunIdentity run, TickSummary summary);

    /// <summary>The run is closed: nothing more will come of it.</summary>
    /// <param name="run">Which run.</param>
    void OnClosed(RunIdentity run)
    {
    }
}
