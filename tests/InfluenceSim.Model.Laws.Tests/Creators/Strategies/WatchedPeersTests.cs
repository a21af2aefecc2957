namespace InfluenceSim.Model.Laws.Tests.Creators.Strategies;

/// <summary>Whose trends a creator may copy.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class WatchedPeersTests
{
    private static readonly World World = BusinessSample.Build(new AdaptationParameters { Entry = 1 }, influencers: 100);

    [Fact]
    public void Peers_are_of_day_0_never_oneself_and_the_same_in_any_order_of_ids()
    {
        int[][] peers = WatchedPeers.Of(World);
        Assert.All(Enumerable.Range(0, World.Creators.Count), creator =>
        {
            Assert.Equal(5, peers[creator].Distinct().Count());
            Assert.DoesNotContain(creator, peers[creator]);
            Assert.All(peers[creator], peer => Assert.False(World.Creators[peer].IsReserve));
        });

        int[] order = [.. Enumerable.Range(0, World.Creators.Count).Reverse()];
        World turned = World.Build(World.Parameters, World.Key, graph: null, order);
        int[][] turnedPeers = WatchedPeers.Of(turned);
        for (int creator = 0; creator < order.Length; creator++)
        {
            Assert.Equal(peers[order[creator]].Select(Key), turnedPeers[creator].Select(peer => turned.Creators[peer].Key));
        }

        // Everybody is watched by somebody or other, nobody by all.
        int[] watchers = [.. peers.SelectMany(own => own).GroupBy(peer => peer).Select(group => group.Count())];
        Assert.True(watchers.Length > 50 && watchers.Max() < World.Creators.Count / 5);
    }

    [Fact]
    public void Peers_are_the_next_on_a_ring_from_a_place_of_ones_own()
    {
        var draws = new KeyedWords(World.Key.Value);
        uint Place(int creator, int word) => draws.Word(Draw.Peers, word, KeyedWords.Account(World.Creators[creator].Key));
        int[][] peers = WatchedPeers.Of(World);
        int[] ring =
        [
            .. Enumerable.Range(0, World.Creators.Count)
                .Where(creator => !World.Creators[creator].IsReserve)
                .OrderBy(creator => Place(creator, 0)),
        ];
        for (int creator = 0; creator < peers.Length; creator++)
        {
            int[] others = [.. ring.Where(peer => peer != creator)];
            uint from = Place(creator, 1);
            Assert.Equal(others.OrderBy(peer => Place(peer, 0) < from).Take(5), peers[creator]);
        }
    }

    private static AccountKey Key(int creator) => World.Creators[creator].Key;
}
