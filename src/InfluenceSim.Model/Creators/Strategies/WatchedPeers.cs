using InfluenceSim.Model.Foundation.Ids;
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
        (int Creator, uint Place)[] ring = [.. Enumerable.Range(0, world.Creators.Count)
            .Where(creator => !world.Creators[creator].IsReserve)
            .Select(creator => (Creator: creator, Place: DrawsOf(world, new CreatorId(creator)).Place.Bits))
            .OrderBy(peer => peer.Place).ThenBy(peer => world.CreatorKeys[peer.Creator])];
        int[] peers = [.. ring.Select(peer => peer.Creator)];
        uint[] places = [.. ring.Select(peer => peer.Place)];
        return [.. Enumerable.Range(0, world.Creators.Count).Select(creator => Next(world, new CreatorId(creator), peers, places))];
    }

    private static int[] Next(World world, CreatorId creator, int[] ring, uint[] places)
    {
        int from = Array.BinarySearch(places, DrawsOf(world, creator).Outlook.Bits);
        from = from < 0 ? ~from : from;
        return [.. Enumerable.Range(0, ring.Length)
            .Select(step => ring[(from + step) % ring.Length])
            .Where(peer => peer != creator)
            .Take(world.Parameters.Economy.Adaptation.Peers)];
    }

    private static PeerDraws DrawsOf(World world, CreatorId creator) => world.Draws.Peers(world.CreatorKeys[creator]);
}
