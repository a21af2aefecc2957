using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Parts;

/// <summary>
/// A part of a run around a class of the model. It knows the tick that comes next, so that a call that comes twice, or
/// to a part that lost its state, fails instead of making another history.
/// </summary>
internal abstract class RunPartGrain<TPart>(SiloRuns runs, ILocalSiloDetails silo) : Grain, IRunPart
    where TPart : class
{
    private const int Nowhere = -1;

    private readonly Fence _fence = new();
    private TPart? _part;
    private int _next;

    protected PartKey Key => PartKey.Parse(this.GetPrimaryKeyString());

    protected SiloRuns Runs => runs;

    protected SiloAddress Silo => silo.SiloAddress;

    public async Task<OpenAnswer> Open(OpenRequest request)
    {
        _fence.Admit(request);
        if (runs.Find(Key.RunId) is not { } run)
        {
            return new OpenAnswer(request.Stamp, Silo, IsLacking: true);
        }

        World world = await run.World;
        _part = request.TakesOver ? CreateEmpty(run.Spec, world) : Create(run.Spec, world);
        _next = request.TakesOver ? Nowhere : 0;
        return new OpenAnswer(request.Stamp, Silo, IsLacking: false);
    }

    public Task<SavedPart> Save(SaveRequest request)
    {
        _fence.Admit(request);
        return Task.FromResult(new SavedPart(request.Stamp, Save(At(request.Tick))));
    }

    public Task Load(LoadRequest request)
    {
        _fence.Admit(request);
        Replace(request.Tick, request.Section);
        return Task.CompletedTask;
    }

    public async Task<long> Fork(ForkRequest request)
    {
        _fence.Admit(request);
        var other = GrainId.Create(this.GetGrainId().Type, new PartKey(request.FromRunId, Key.Number).ToString());
        SavedPart saved = await GrainFactory.GetGrain<IRunPart>(other).Save(new SaveRequest(request.FromStamp, request.Tick));
        Fence.Expect(request.FromStamp, saved);
        Replace(request.Tick, saved.Section);
        return saved.Section.Length;
    }

    public Task Close(CloseRequest request)
    {
        _fence.Admit(request);
        _part = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    protected abstract TPart Create(RunSpec spec, World world);

    /// <summary>The part for a state that is still to come, without what that replaces, where this is much.</summary>
    protected virtual TPart CreateEmpty(RunSpec spec, World world) => Create(spec, world);

    protected abstract byte[] Save(TPart part);

    protected abstract void Load(TPart part, byte[] section);

    /// <summary>The first tick from a given one on at which this part is called.</summary>
    protected virtual int NextCall(int tick) => tick;

    /// <summary>The part, if the message is not of the past and the part stands before this tick.</summary>
    protected TPart Enter(IMessage message, int tick)
    {
        _fence.Admit(message);
        return At(tick);
    }

    /// <summary>The tick is done.</summary>
    protected void Leave(int tick) => _next = NextCall(tick + 1);

    private TPart At(int tick)
    {
        TPart part = Opened();
        return _next == NextCall(tick)
            ? part
            : throw new PartLostException($"{GetType().Name} {Key} stands before tick {_next}, not {tick}");
    }

    private void Replace(int tick, byte[] section)
    {
        Load(Opened(), section);
        _next = NextCall(tick);
    }

    private TPart Opened() =>
        _part ?? throw new PartLostException($"{GetType().Name} {Key} has no state: it was never opened, or lost with its silo");
}
