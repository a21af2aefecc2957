using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Parts;

/// <summary>A creator, called once per simulated day.</summary>
internal abstract class CreatorGrain(SiloRuns runs, ILocalSiloDetails silo) : RunPartGrain<ICreator>(runs, silo), ICreatorGrain
{
    public Task<PlanAnswer> Plan(PlanRequest request)
    {
        int tick = request.Brief.Day.FirstTick;
        CreatorPlan plan = Enter(request, tick).Plan(request.Brief);
        Leave(tick);
        return Task.FromResult(new PlanAnswer(request.Stamp, plan));
    }

    public Task<MindAnswer> Inspect(LookRequest request) =>
        Task.FromResult(new MindAnswer(request.Stamp, Enter(request, request.Tick).Inspect()));

    protected override ICreator Create(RunSpec spec, World world) => CreatorFactory.Create(world, new CreatorId(Key.Number ?? 0));

    protected override byte[] Save(ICreator part) => part.Save();

    protected override void Load(ICreator part, byte[] section) => part.Load(section);

    protected override int NextCall(int tick) =>
        (tick + SimulationParameters.HoursPerDay - 1) / SimulationParameters.HoursPerDay * SimulationParameters.HoursPerDay;
}

/// <summary>A human influencer.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class InfluencerGrain(SiloRuns runs, ILocalSiloDetails silo) : CreatorGrain(runs, silo), IInfluencerGrain;

/// <summary>A fakefluencer.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class FakefluencerGrain(SiloRuns runs, ILocalSiloDetails silo) : CreatorGrain(runs, silo), IFakefluencerGrain;
