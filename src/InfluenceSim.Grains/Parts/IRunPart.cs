using InfluenceSim.Grains.Messages;

namespace InfluenceSim.Grains.Parts;

/// <summary>What all parts of a run have in common: they are made, saved, loaded, forked and closed together, between two ticks.</summary>
[Alias("InfluenceSim.IRunPart")]
internal interface IRunPart : IGrainWithStringKey
{
    [ResponseTimeout(Timeouts.Long), Alias("Open")]
    Task<OpenAnswer> Open(OpenRequest request);

    [ResponseTimeout(Timeouts.Long), Alias("Save")]
    Task<SavedPart> Save(SaveRequest request);

    [ResponseTimeout(Timeouts.Long), Alias("Load")]
    Task Load(LoadRequest request);

    [ResponseTimeout(Timeouts.Long), Alias("Fork")]
    Task<long> Fork(ForkRequest request);

    [Alias("Close")]
    Task Close(CloseRequest request);
}

/// <summary>A block of human users.</summary>
[Alias("InfluenceSim.IHumanUsersGrain")]
internal interface IHumanUsersGrain : IRunPart
{
    [ResponseTimeout(Timeouts.Long), Alias("Step")]
    Task<StepAnswer> Step(StepRequest request);

    [Alias("Inspect")]
    Task<PersonAnswer> Inspect(PersonRequest request);

    [ResponseTimeout(Timeouts.Long), Alias("TakeCensus")]
    Task<CensusAnswer> TakeCensus(LookRequest request);

    [Alias("Watch")]
    Task Watch(WatchRequest request);

    [ResponseTimeout(Timeouts.Long), Alias("TakeWatched")]
    Task<WatchedAnswer> TakeWatched(LookRequest request);
}

/// <summary>A creator of either kind.</summary>
[Alias("InfluenceSim.ICreatorGrain")]
internal interface ICreatorGrain : IRunPart
{
    [Alias("Plan")]
    Task<PlanAnswer> Plan(PlanRequest request);

    [Alias("Inspect")]
    Task<MindAnswer> Inspect(LookRequest request);
}

/// <summary>A human influencer.</summary>
[Alias("InfluenceSim.IInfluencerGrain")]
internal interface IInfluencerGrain : ICreatorGrain;

/// <summary>A fakefluencer.</summary>
[Alias("InfluenceSim.IFakefluencerGrain")]
internal interface IFakefluencerGrain : ICreatorGrain;

/// <summary>The market.</summary>
[Alias("InfluenceSim.IMarketplaceGrain")]
internal interface IMarketplaceGrain : IRunPart
{
    [Alias("Settle")]
    Task<SettleAnswer> Settle(SettleRequest request);
}

/// <summary>An operator.</summary>
[Alias("InfluenceSim.IOperatorGrain")]
internal interface IOperatorGrain : IRunPart
{
    [Alias("Plan")]
    Task<OperatorAnswer> Plan(OperatorRequest request);
}

/// <summary>The platform.</summary>
[Alias("InfluenceSim.IPlatformGrain")]
internal interface IPlatformGrain : IRunPart
{
    [ResponseTimeout(Timeouts.Long), Alias("Prepare")]
    Task<PreparedTick> Prepare(PrepareRequest request);
}
