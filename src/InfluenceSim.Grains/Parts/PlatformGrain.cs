using InfluenceSim.Grains.Messages;
using InfluenceSim.Grains.Placement;
using InfluenceSim.Grains.Silos;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Parts;

/// <summary>The platform, called once per tick. It lives beside the run's clock, since what they exchange is large.</summary>
[KeepAlive, SpreadPlacement]
internal sealed class PlatformGrain(SiloRuns runs, ILocalSiloDetails silo) : RunPartGrain<Platform>(runs, silo), IPlatformGrain
{
    public Task<PreparedTick> Prepare(PrepareRequest request)
    {
        Platform platform = Enter(request, request.Request.Tick);
        TickInput input = platform.Prepare(request.Request);
        Leave(input.Tick);
        return Task.FromResult(new PreparedTick(request.Stamp, input, input.EndsDay ? platform.HashState() : default));
    }

    protected override Platform Create(RunSpec spec, World world) => new(world, SideBySide.Of(spec, world));

    protected override byte[] Save(Platform part) => part.Save();

    protected override void Load(Platform part, byte[] section) => part.Load(section);
}
