using System.Diagnostics;
using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Parts;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace InfluenceSim.Grains.Runs;

/// <summary>Where one run may take over from another.</summary>
[Alias("InfluenceSim.IForkSource")]
internal interface IForkSource : IGrainWithStringKey
{
    [ResponseTimeout(Timeouts.Long), Alias("Mark")]
    Task<ForkPoint> Mark();
}

/// <summary>A run. It calls its parts tick by tick and tells observers what happened.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class SimulationGrain(
    WorldCache worlds,
    TickOrder order,
    MeasureRegistry measures,
    SiloRelays relays,
    RunObservers observers,
    ILogger<SimulationGrain> logger) : Grain, ISimulationGrain, IForkSource
{
    private ActiveRun? _run;
    private RunIdentity? _identity;
    private RunScope? _scope;
    private int _warmUp;

    private ActiveRun Run => _run ?? throw new InvalidOperationException($"run {this.GetPrimaryKeyString()} was not started");

    public async Task<RunStatus> Start(RunSpec spec)
    {
        _run = await Open(spec, takesOver: false);
        return _run.Status;
    }

    public async Task<RunStatus> Fork(RunSpec spec, string fromRunId)
    {
        ActiveRun run = await Open(spec, takesOver: true);
        long started = Stopwatch.GetTimestamp();
        long bytes = await run.Fork(fromRunId, await GrainFactory.GetGrain<IForkSource>(fromRunId).Mark());
        _run = run;
        observers.TellCheckpoint(_identity!, new CheckpointCost(bytes, Stopwatch.GetElapsedTime(started)));
        return run.Status;
    }

    public Task<RunStatus> GoOnAs(RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        RequireMeasures(spec);
        Run.GoOnAs(spec);
        TellClosed();
        TellOpened(spec);
        return Task.FromResult(Run.Status);
    }

    public async Task<RunStatus> RunUntil(int tick, CancellationToken cancellationToken = default)
    {
        ActiveRun run = Run;
        using IDisposable? scope = logger.BeginScope(_scope!);
        try
        {
            await StepUntil(run, tick, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "run broke off at tick {Tick}", run.Status.Tick);
            throw;
        }

        logger.LogInformation("run stands before tick {Tick}, digest {Digest}", run.Status.Tick, run.Status.Digest);
        return run.Status;
    }

    private async Task StepUntil(ActiveRun run, int tick, CancellationToken cancellationToken)
    {
        using var trace = new DayTrace(_warmUp);
        while (!run.Status.IsFinished && run.Status.Tick < tick)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long started = Stopwatch.GetTimestamp();
            long calls = run.Calls;
            using Activity? span = trace.Begin(run.Status.Tick);
            TickSummary summary = await run.Step();
            observers.Tell(_identity!, summary, new TickCost(Stopwatch.GetElapsedTime(started), run.Calls - calls));
        }
    }

    public Task<RunStatus> Status() => Task.FromResult(Run.Status);

    public async Task<byte[]> Save()
    {
        long started = Stopwatch.GetTimestamp();
        byte[] snapshot = await Run.Save();
        observers.TellCheckpoint(_identity!, new CheckpointCost(snapshot.Length, Stopwatch.GetElapsedTime(started)));
        return snapshot;
    }

    public async Task<RunStatus> Restore(byte[] snapshot)
    {
        await Run.Restore(snapshot);
        return Run.Status;
    }

    public Task ReplacePolicies(PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        Run.Replace(policies.Policies);
        observers.TellPolicies(_identity!, policies.Policies);
        return Task.CompletedTask;
    }

    public async Task<Immutable<PersonState>> Inspect(int user) => new(await Run.Inspect(user));

    public async Task<Immutable<CreatorMind>> InspectCreator(int creator) => new(await Run.InspectCreator(creator));

    public async Task<Immutable<Census>> TakeCensus() => new(await Run.TakeCensus());

    public Task Watch(int[] users) => Run.Watch(users);

    public async Task<Immutable<FeedLog>> TakeWatched() => new(await Run.TakeWatched());

    public Task<Ties> Ties() => Task.FromResult(Run.Ties);

    public Task<ForkPoint> Mark() => Task.FromResult(Run.Mark());

    public async Task Close()
    {
        if (_run is not null)
        {
            await _run.Close();
            _run = null;
            TellClosed();
        }

        DeactivateOnIdle();
    }

    private async Task<ActiveRun> Open(RunSpec spec, bool takesOver)
    {
        ArgumentNullException.ThrowIfNull(spec);
        string id = this.GetPrimaryKeyString();
        PartKey.CheckRunId(id);
        if (spec.RunId != id)
        {
            throw new ArgumentException($"the specification is of run {spec.RunId}; this is run {id}");
        }

        if (_run is not null)
        {
            throw new InvalidOperationException($"run {id} was started already");
        }

        RequireMeasures(spec);
        var run = new ActiveRun(spec, await worlds.Get(spec), order, measures, GrainFactory, relays);
        await run.Open(takesOver);
        TellOpened(spec);
        return run;
    }

    private void RequireMeasures(RunSpec spec)
    {
        if (spec.Measures is { } known && known != measures.Fingerprint.ToString())
        {
            throw new ArgumentException(
                $"run {spec.RunId} was made for measures {known}; "
                + $"this silo has {measures.Fingerprint}: start all silos with the same measures");
        }
    }

    private void TellOpened(RunSpec spec)
    {
        _identity = spec.Identity;
        _scope = new RunScope(_identity);
        _warmUp = spec.Parameters.WarmUp;
        observers.TellOpened(_identity, spec);
        using IDisposable? scope = logger.BeginScope(_scope);
        logger.LogInformation(
            "run opened: {Users} users, {Creators} creators, {Levers} levers",
            spec.Parameters.Population.Users,
            spec.Parameters.Creators.Influencers + spec.Parameters.Creators.Fakefluencers,
            spec.Policies.Count);
    }

    private void TellClosed()
    {
        observers.TellClosed(_identity!);
        using IDisposable? scope = logger.BeginScope(_scope!);
        logger.LogInformation("run closed");
    }
}
