using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Runs;

/// <summary>A run that was started: the conductor, and the grains that it does not know of.</summary>
internal sealed class ActiveRun
{
    private readonly RunSpec _spec;
    private readonly World _world;
    private readonly TickOrder _order;
    private readonly MeasureRegistry _measures;
    private readonly RunParts _parts;
    private Conductor _conductor;
    private Stamp _stamp = Stamp.Of(epoch: 1);
    private bool _isTorn;

    public ActiveRun(RunSpec spec, World world, TickOrder order, MeasureRegistry measures, IGrainFactory grains, SiloRelays relays)
    {
        _spec = spec;
        _world = world;
        _order = order;
        _measures = measures;
        _conductor = new Conductor(world, spec.Policies, order, measures) { Work = SideBySide.Of(spec, world) };
        _parts = new RunParts(spec, world, grains, relays);
    }

    public RunStatus Status => new(_conductor.Tick, _conductor.Digest, _conductor.IsFinished);

    /// <summary>Calls that ticks have made so far.</summary>
    public long Calls => _parts.Calls.Value;

    public async Task Open(bool takesOver)
    {
        await _parts.Open(_stamp, takesOver);
        _world.LetGoOfFollows();
    }

    public async Task<TickSummary> Step()
    {
        RequireWhole();
        _isTorn = true;
        TickSummary? finished = null;
        while (finished is null)
        {
            finished = _conductor.Take(await _parts.Answer(_stamp, _conductor.Next()));
        }

        _isTorn = false;
        return finished;
    }

    public ForkPoint Mark()
    {
        RequireWhole();
        return new ForkPoint(_stamp, _conductor.Tick, WorldCache.IdOf(_spec), _parts.UsersPerBlock, _conductor.Save());
    }

    /// <summary>Takes over another run's state; its size.</summary>
    public async Task<long> Fork(string fromRunId, ForkPoint point)
    {
        RequireSame(_spec.RunId, fromRunId, point.World == WorldCache.IdOf(_spec) && point.UsersPerBlock == _parts.UsersPerBlock);
        long bytes = await _parts.Fork(_stamp, fromRunId, point);
        _conductor.Load(point.Conductor);
        return bytes;
    }

    /// <summary>Goes on with the levers of another run, which must be of the same world and as many users per grain.</summary>
    public void GoOnAs(RunSpec spec)
    {
        RequireSame(
            spec.RunId,
            _spec.RunId,
            WorldCache.IdOf(spec) == WorldCache.IdOf(_spec)
                && BlockLayout.Size(_world.Users, spec.UsersPerGrain) == _parts.UsersPerBlock);
        Replace(spec.Policies);
    }

    public async Task<byte[]> Save()
    {
        RequireWhole();
        Snapshot snapshot = await _parts.Save(_stamp, _conductor.Tick, _conductor.Save());
        return snapshot.ToBytes();
    }

    public async Task Restore(byte[] bytes)
    {
        Snapshot snapshot = Snapshot.FromBytes(bytes);
        _parts.Check(snapshot);
        var conductor = new Conductor(_world, _conductor.Policies, _order, _measures) { Work = _conductor.Work };
        conductor.Load(snapshot.Conductor);

        // A new epoch: whatever is still under way belongs to the history that ends here.
        _stamp = Stamp.Of(_stamp.Epoch + 1);
        _isTorn = true;
        await _parts.Load(_stamp, conductor.Tick, snapshot);
        _conductor = conductor;
        _isTorn = false;
    }

    public void Replace(IReadOnlyList<Policy> policies)
    {
        RequireWhole();
        if (!_conductor.StartsDay)
        {
            throw new InvalidOperationException(
                $"levers change at a day's start only; run {_spec.RunId} stands before tick {_conductor.Tick}");
        }

        _conductor.Policies = policies;
    }

    /// <summary>Who followed whom at tick 0.</summary>
    public Ties Ties => Ties.Of(_world.Follows);

    public Task<PersonState> Inspect(int user)
    {
        RequireWhole();
        ArgumentOutOfRangeException.ThrowIfNegative(user);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(user, _world.Users);
        return _parts.Looks.At(new PersonRequest(_stamp, _conductor.Tick, user));
    }

    public Task<CreatorMind> InspectCreator(int creator)
    {
        RequireWhole();
        ArgumentOutOfRangeException.ThrowIfNegative(creator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(creator, _world.Creators.Count);
        return _parts.Looks.Into(creator, Look);
    }

    public Task<Census> TakeCensus()
    {
        RequireWhole();
        return _parts.Looks.AtAll(Look);
    }

    public Task Watch(int[] users)
    {
        RequireWhole();
        return _parts.Looks.Watch(new WatchRequest(_stamp, _conductor.Tick, users));
    }

    public Task<FeedLog> TakeWatched()
    {
        RequireWhole();
        return _parts.Looks.TakeWatched(Look);
    }

    public Task Close() => _parts.Close(_stamp);

    private LookRequest Look => new(_stamp, _conductor.Tick);

    private static void RequireSame(string runId, string fromRunId, bool isSame)
    {
        if (!isSame)
        {
            throw new ArgumentException(
                $"run {runId} has another world or other users per grain than {fromRunId}: it cannot start from there");
        }
    }

    private void RequireWhole()
    {
        if (_isTorn)
        {
            throw new InvalidOperationException($"run {_spec.RunId} broke off in the middle of tick {_conductor.Tick}: restore it");
        }
    }
}
