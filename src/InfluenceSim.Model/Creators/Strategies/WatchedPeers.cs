using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>
/// Whom each creator watches: creators of day 0 stand on a ring by a keyed draw, and everybody looks from a place of its own at
/// the next few. One creator more changes at most one of them, and nobody's dense id matters.
/// </summary>
internal static class WatchedPeers
{
    /// <summary>Numbers of the creators whom each creator watches, by number.</summary>
    public static int[][] Of(World world)
    {
        int[] ring = [.. Enumerable.Range(0, world.Creators.Count)
            .Where(creator => !world.Creators[creator].IsReserve)
            .OrderBy(creator => Draw(world, creator).W0).ThenBy(creator => world.CreatorKeys[creator])];
        uint[] places = [.. ring.Select(creator => Draw(world, creator).W0)];
        return [.. Enumerable.Range(0, world.Creators.Count).Select(creator => Next(world, creator, ring, places))];
    }

    private static int[] Next(World world, int creator, int[] ring, uint[] places)
    {
        int from = Array.BinarySearch(places, Draw(world, creator).W1);
        from = from < 0 ? ~from : from;
        return [.. Enumerable.Range(0, ring.Length)
            .Select(step => ring[(from + step) % ring.Length])
            .Where(peer => peer != creator)
            .Take(world.Parameters.Economy.Adaptation.Peers)];
    }

    private static Words Draw(World world, int creator) => world.Draws.Block(Purpose.Peers, world.CreatorKeys[creator]);
}
