using InfluenceSim.Grains.Parts;
using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace InfluenceSim.Grains.Placement;

/// <summary>
/// Parts of a run go round the silos by number. Orleans' own placement is uneven by chance (40 grains on 4 silos: 11, 16, 6,
/// 7), and a tick is as slow as its fullest silo. Blocks hold as many people, and as many people cost as much. The platform and the run's
/// clock need no room beside them: they work while blocks wait, and wait while blocks work.
/// </summary>
[GenerateSerializer, Immutable, Alias("InfluenceSim.SpreadPlacement.v1")]
internal sealed class SpreadPlacement : PlacementStrategy
{
    public static SpreadPlacement Instance { get; } = new();
}

/// <summary>Places a grain by <see cref="PartKey.Position"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SpreadPlacementAttribute() : PlacementAttribute(SpreadPlacement.Instance);

/// <summary>Chooses among the active silos in the order of their addresses.</summary>
internal sealed class SpreadPlacementDirector : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        SiloAddress[] silos = [.. context.GetCompatibleSilos(target).Order()];
        string key = target.GrainIdentity.Key.ToString() ?? "";
        return Task.FromResult(silos[PartKey.Parse(key).Position(silos.Length)]);
    }
}
