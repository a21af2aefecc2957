using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators;

/// <summary>Makes the state machine of a creator by its class.</summary>
public static class CreatorFactory
{
    /// <summary>The creator as it enters.</summary>
    /// <param name="world">The world.</param>
    /// <param name="creator">Number of the creator.</param>
    /// <returns>The creator.</returns>
    public static ICreator Create(World world, CreatorId creator) =>
        Create(world, creator, NamedStrategy.Of(world.Parameters.Economy.Adaptation));

    /// <summary>As above, with other strategies than the usual ones.</summary>
    internal static ICreator Create(World world, CreatorId creator, IReadOnlyList<NamedStrategy> strategies)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Creators[creator].IsAi ? new Fakefluencer(world, creator) : new Influencer(world, creator, strategies);
    }
}
