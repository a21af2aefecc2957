using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Economy.Market;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Parts;

/// <summary>Brands, campaigns, prices, payments; called once per simulated week.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class MarketplaceGrain(SiloRuns runs, ILocalSiloDetails silo) : RunPartGrain<Marketplace>(runs, silo), IMarketplaceGrain
{
    public Task<SettleAnswer> Settle(SettleRequest request)
    {
        int tick = request.Brief.Week * EconomyParameters.HoursPerWeek;
        MarketOutcome outcome = Enter(request, tick).Settle(request.Brief);
        Leave(tick);
        return Task.FromResult(new SettleAnswer(request.Stamp, outcome));
    }

    protected override Marketplace Create(RunSpec spec, World world) => new(world);

    protected override byte[] Save(Marketplace part) => part.Save();

    protected override void Load(Marketplace part, byte[] section) => part.Load(section);

    protected override int NextCall(int tick) => EconomyParameters.NextWeek(new Tick(tick));
}
