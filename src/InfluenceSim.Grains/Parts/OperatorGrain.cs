using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Parts;

/// <summary>Who stands behind some personas; called once per simulated week.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class OperatorGrain(SiloRuns runs, ILocalSiloDetails silo) : RunPartGrain<Operator>(runs, silo), IOperatorGrain
{
    public Task<OperatorAnswer> Plan(OperatorRequest request)
    {
        int tick = request.Brief.Week * EconomyParameters.HoursPerWeek;
        OperatorPlan plan = Enter(request, tick).Plan(request.Brief);
        Leave(tick);
        return Task.FromResult(new OperatorAnswer(request.Stamp, plan));
    }

    protected override Operator Create(RunSpec spec, World world) => new(world, Key.Number ?? 0);

    protected override byte[] Save(Operator part) => part.Save();

    protected override void Load(Operator part, byte[] section) => part.Load(section);

    protected override int NextCall(int tick) => EconomyParameters.NextWeek(new Tick(tick));
}
