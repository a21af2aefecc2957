using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Runs;

/// <summary>All parts of a run, for what is done to them together between two ticks.</summary>
internal sealed class RunParts
{
    // Blocks are forked in at least so many turns, or one by one: what people are is never held as bytes in whole.
    private const int LeastTurns = 4;

    private readonly RunSpec _spec;
    private readonly SiloRelays _relays;
    private readonly IReadOnlyList<ICreatorGrain> _creators;
    private readonly IReadOnlyList<IHumanUsersGrain> _blocks;
    private readonly IMarketplaceGrain? _market;
    private readonly IReadOnlyList<IOperatorGrain> _operators;
    private readonly IReadOnlyList<IRunPart> _all;
    private readonly IPlatformGrain _platform;
    private readonly WeeklyCalls _weeklyCalls;
    private readonly CreatorCalls _creatorCalls;
    private readonly BlockCalls _blockCalls;
    private readonly HashSet<SiloAddress> _silos = [];

    public RunParts(RunSpec spec, World world, IGrainFactory grains, SiloRelays relays)
    {
        _spec = spec;
        _relays = relays;
        UsersPerBlock = BlockLayout.Size(world.Users, spec.UsersPerGrain);
        _platform = grains.GetGrain<IPlatformGrain>(new PartKey(spec.RunId).ToString());
        _creators = [.. Enumerable.Range(0, world.Creators.Count).Select(creator => CreatorOf(world, grains, creator))];
        _blocks = [.. BlockLayout.Of(world.Users, UsersPerBlock).Select((_, block) => grains.GetGrain<IHumanUsersGrain>(Key(block)))];
        bool hasEconomy = world.Parameters.Economy.Enabled;
        _market = hasEconomy ? grains.GetGrain<IMarketplaceGrain>(new PartKey(spec.RunId).ToString()) : null;
        _operators = hasEconomy ? [.. world.Operators.Select(maker => grains.GetGrain<IOperatorGrain>(Key(maker.Number)))] : [];

        // Blocks come last: where they answer from is read off the end.
        _all = [_platform, .. Economy, .. _creators, .. _blocks];
        _weeklyCalls = new WeeklyCalls(_market, _operators, Calls);
        _creatorCalls = new CreatorCalls(_creators, Calls);
        _blockCalls = new BlockCalls(spec, _blocks, relays, Calls);
        Looks = new PartLooks(_creators, _blocks, UsersPerBlock);
    }

    public int UsersPerBlock { get; }

    /// <summary>What may be looked at.</summary>
    public PartLooks Looks { get; }

    /// <summary>Calls that ticks have made so far.</summary>
    public CallCount Calls { get; } = new();

    /// <summary>Has the parts answer what the conductor asks.</summary>
    public async Task<TickAnswer> Answer(Stamp stamp, TickAsk ask) => ask switch
    {
        AskMarket market => new MarketSettled(await _weeklyCalls.Settle(stamp, market.Brief)),
        AskOperators operators => new OperatorsPlanned(await _weeklyCalls.Plan(stamp, operators.Briefs)),
        AskCreators creators => new CreatorsPlanned(await _creatorCalls.Plan(stamp, creators.Briefs)),
        AskPlatform platform => await Prepare(stamp, platform.Request),
        AskBlocks blocks => new BlocksStepped(await _blockCalls.Step(stamp, blocks.Input)),
        _ => throw new ArgumentOutOfRangeException(nameof(ask), ask, "no part answers this"),
    };

    /// <summary>Makes all parts.</summary>
    /// <param name="stamp">Stamp of the run.</param>
    /// <param name="takesOver">Whether they will take over another run's state, instead of beginning at tick 0.</param>
    public async Task Open(Stamp stamp, bool takesOver)
    {
        var host = new HostRun(stamp, _spec);
        var request = new OpenRequest(stamp, takesOver);
        OpenAnswer[] answers = await AskAll.Of(stamp, _all, part => part.Open(request), silo => _relays.On(silo).Host(host));
        _silos.UnionWith(answers.Select(answer => answer.Silo));
        _blockCalls.Learn(answers[^_blocks.Count..]);
    }

    /// <summary>Takes over another run's state, few blocks at a time, so that it is never held as bytes in whole; its size.</summary>
    public async Task<long> Fork(Stamp stamp, string fromRunId, ForkPoint point)
    {
        var request = new ForkRequest(stamp, fromRunId, point.Stamp, point.Tick);
        long bytes = point.Conductor.Length;
        foreach (IEnumerable<IRunPart> some in (IEnumerable<IRunPart>[])
            [_all.SkipLast(_blocks.Count), .. _blocks.Chunk(Math.Clamp(_blocks.Count / LeastTurns, 1, Environment.ProcessorCount))])
        {
            bytes += (await Task.WhenAll(some.Select(part => part.Fork(request)))).Sum();
        }

        return bytes;
    }

    public async Task<Snapshot> Save(Stamp stamp, int tick, byte[] conductor)
    {
        var request = new SaveRequest(stamp, tick);
        SavedPart[] saved = await Task.WhenAll(_all.Select(part => part.Save(request)));
        foreach (SavedPart part in saved)
        {
            Fence.Expect(stamp, part);
        }

        byte[][] sections = [.. saved.Select(part => part.Section)];
        int economy = 1 + (_market is null ? 0 : 1);
        int creators = economy + _operators.Count;
        int blocks = creators + _creators.Count;
        return new Snapshot(UsersPerBlock, conductor, sections[0], sections[creators..blocks], sections[blocks..])
        {
            Market = _market is null ? null : sections[1],
            Operators = sections[economy..creators],
        };
    }

    /// <summary>Refuses a snapshot of another layout before any part has changed.</summary>
    public void Check(Snapshot snapshot) => snapshot.Require(UsersPerBlock, _blocks.Count, _creators.Count, _operators.Count);

    public Task Load(Stamp stamp, int tick, Snapshot snapshot)
    {
        IEnumerable<byte[]> market = snapshot.Market is null ? [] : [snapshot.Market];
        IEnumerable<byte[]> sections = [snapshot.Platform, .. market, .. snapshot.Operators, .. snapshot.Creators, .. snapshot.Blocks];
        return Task.WhenAll(_all.Zip(sections, (part, section) => part.Load(new LoadRequest(stamp, tick, section))));
    }

    public async Task Close(Stamp stamp)
    {
        var request = new CloseRequest(stamp);
        var forget = new ForgetRun(stamp, _spec.RunId);
        await Task.WhenAll(_all.Select(part => part.Close(request)));
        await Task.WhenAll(_silos.Select(silo => _relays.On(silo).Forget(forget)));
    }

    private async Task<PlatformPrepared> Prepare(Stamp stamp, PlatformRequest request)
    {
        PreparedTick prepared = await Calls.Of(_platform.Prepare(new PrepareRequest(stamp, request)));
        Fence.Expect(stamp, prepared);
        return new PlatformPrepared(prepared.Input, prepared.PlatformState);
    }

    private IEnumerable<IRunPart> Economy => _market is null ? [] : [_market, .. _operators];

    private string Key(int number) => new PartKey(_spec.RunId, number).ToString();

    private ICreatorGrain CreatorOf(World world, IGrainFactory grains, int creator) => world.Creators[creator].IsAi
        ? grains.GetGrain<IFakefluencerGrain>(Key(creator))
        : grains.GetGrain<IInfluencerGrain>(Key(creator));
}
