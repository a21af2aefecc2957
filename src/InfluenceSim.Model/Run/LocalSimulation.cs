using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Run;

/// <summary>A whole run in one plain loop: the oracle that the run through grains must equal to the bit, and the yardstick for its speed.</summary>
public sealed class LocalSimulation
{
    private readonly World _world;
    private readonly Conductor _conductor;
    private readonly Platform _platform;
    private readonly ICreator[] _creators;
    private readonly HumanUsers[] _blocks;
    private readonly Marketplace? _market;
    private readonly Operator[] _operators;
    private readonly int _usersPerBlock;

    /// <summary>A run at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="policies">Dated levers.</param>
    /// <param name="usersPerBlock">Users per block; 0 is all in one. It never changes a result.</param>
    public LocalSimulation(World world, IReadOnlyList<Policy> policies, int usersPerBlock = 0)
        : this(world, policies, usersPerBlock, new Platform(world))
    {
    }

    internal LocalSimulation(World world, IReadOnlyList<Policy> policies, int usersPerBlock, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _usersPerBlock = BlockLayout.Size(world.Users, usersPerBlock);
        _conductor = new Conductor(world, policies);
        _platform = platform;
        _creators = [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorFactory.Create(world, creator))];
        _market = world.Parameters.Economy.Enabled ? new Marketplace(world) : null;
        _operators = _market is null ? [] : [.. world.Operators.Select(maker => new Operator(world, maker.Number))];
        _blocks = [.. BlockLayout.Of(world.Users, _usersPerBlock).Select(block => new HumanUsers(world, block.First, block.Count))];
    }

    /// <summary>Next tick to run.</summary>
    public int Tick => _conductor.Tick;

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
        if (_conductor.StartsWeek)
        {
            _conductor.Accept(_market!.Settle(_conductor.MarketBrief()));
            _conductor.Accept([.. _conductor.OperatorBriefs().Select(brief => _operators[brief.Operator].Plan(brief))]);
        }

        if (_conductor.StartsDay)
        {
            CreatorBrief[] briefs = _conductor.Briefs();
            _conductor.Accept([.. briefs.Select(brief => _creators[brief.Creator].Plan(brief))]);
        }

        TickInput input = _platform.Prepare(_conductor.Request());
        TickOutput[] outputs = [.. _blocks.Select(block => block.Step(input))];
        return _conductor.Complete(input, outputs, input.EndsDay ? _platform.HashState() : default);
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
        _usersPerBlock, _conductor.Save(), _platform.Save(), [.. _creators.Select(creator => creator.Save())], [.. _blocks.Select(block => block.Save())])
    {
        Market = _market?.Save(),
        Operators = [.. _operators.Select(maker => maker.Save())],
    };

    /// <summary>Replaces the whole state by a saved one of the same world and the same blocks; the policies stay as they are.</summary>
    /// <param name="snapshot">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The snapshot is altered or belongs elsewhere.</exception>
    public void Load(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.UsersPerBlock != _usersPerBlock || snapshot.Blocks.Count != _blocks.Length || snapshot.Creators.Count != _creators.Length
            || (snapshot.Market is null) != (_market is null) || snapshot.Operators.Count != _operators.Length)
        {
            throw new StateException(
                $"the snapshot has {snapshot.Blocks.Count} blocks of {snapshot.UsersPerBlock} users and {snapshot.Creators.Count} creators; this run has {_blocks.Length} of {_usersPerBlock} and {_creators.Length}");
        }

        _conductor.Load(snapshot.Conductor);
        _market?.Load(snapshot.Market);
        for (int maker = 0; maker < _operators.Length; maker++)
        {
            _operators[maker].Load(snapshot.Operators[maker]);
        }

        _platform.Load(snapshot.Platform);
        for (int creator = 0; creator < _creators.Length; creator++)
        {
            _creators[creator].Load(snapshot.Creators[creator]);
        }

        for (int block = 0; block < _blocks.Length; block++)
        {
            _blocks[block].Load(snapshot.Blocks[block]);
        }
    }
}
