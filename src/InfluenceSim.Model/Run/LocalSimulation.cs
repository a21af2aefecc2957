using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Run;

/// <summary>
/// A whole run in one plain loop: the oracle that the run through grains must equal to the bit, and the yardstick for its speed.
/// </summary>
public sealed class LocalSimulation
{
    private readonly Conductor _conductor;
    private readonly LocalParts _parts;

    /// <summary>A run at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="policies">Dated levers.</param>
    /// <param name="usersPerBlock">Users per block; 0 is all in one. It never changes a result.</param>
    /// <param name="measures">What is measured; the measures of the data dictionary unless told otherwise.</param>
    public LocalSimulation(World world, IReadOnlyList<Policy> policies, int usersPerBlock = 0, MeasureRegistry? measures = null)
        : this(new Conductor(world, policies, measures), new LocalParts(world, usersPerBlock))
    {
    }

    internal LocalSimulation(Conductor conductor, LocalParts parts)
    {
        _conductor = conductor;
        _parts = parts;
    }

    /// <summary>Is told what is asked, before it is answered.</summary>
    internal Action<TickAsk>? Asked { get; init; }

    /// <summary>Next tick to run.</summary>
    public Tick Tick => _conductor.Tick;

    /// <summary>Whether the horizon is reached.</summary>
    public bool IsFinished => _conductor.IsFinished;

    /// <summary>Digest of all ticks since tick 0.</summary>
    public Hash128 Digest => _conductor.Digest;

    /// <summary>Followers per creator.</summary>
    public IReadOnlyList<int> Audiences => _conductor.Audiences;

    /// <summary>Dated levers; replace them at a day's start only.</summary>
    public IReadOnlyList<Policy> Policies
    {
        get => _conductor.Policies;
        set => _conductor.Policies = value;
    }

    /// <summary>Runs one tick.</summary>
    /// <returns>The finished tick.</returns>
    public TickSummary Step()
    {
        TickSummary? finished = null;
        while (finished is null)
        {
            TickAsk ask = _conductor.Next();
            Asked?.Invoke(ask);
            finished = _conductor.Take(_parts.Answer(ask));
        }

        return finished;
    }

    /// <summary>Runs to the horizon, or to a tick.</summary>
    /// <param name="until">First tick not to run; null is the horizon.</param>
    /// <param name="observer">Sees every finished tick.</param>
    public void Run(int? until = null, Action<TickSummary>? observer = null)
    {
        while (!IsFinished && Tick < (until ?? int.MaxValue))
        {
            TickSummary summary = Step();
            observer?.Invoke(summary);
        }
    }

    /// <summary>Saves the whole state between ticks.</summary>
    /// <returns>The snapshot.</returns>
    public Snapshot Save() => new(
        _parts.UsersPerBlock,
        _conductor.Save(),
        _parts.Platform.Save(),
        [.. _parts.Creators.Select(creator => creator.Save())],
        [.. _parts.Blocks.Select(block => block.Save())])
    {
        Market = _parts.Market?.Save(),
        Operators = [.. _parts.Operators.Select(maker => maker.Save())],
    };

    /// <summary>Replaces the whole state by a saved one of the same world and the same blocks; the policies stay as they are.</summary>
    /// <param name="snapshot">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The snapshot is altered or belongs elsewhere.</exception>
    public void Load(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot.Require(_parts.UsersPerBlock, _parts.Blocks.Count, _parts.Creators.Count, _parts.Operators.Count);
        _conductor.Load(snapshot.Conductor);
        _parts.Load(snapshot);
    }
}
