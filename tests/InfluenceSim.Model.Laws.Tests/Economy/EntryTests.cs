using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Economy;

[Trait("Promise", "people-by-the-book")]
public sealed class EntryTests
{
    private static readonly World World = BusinessSample.Build(new AdaptationParameters { Entry = 1 }, influencers: 100);
    private static readonly int[] Entrants =
        [.. Enumerable.Range(0, World.Creators.Count).Where(creator => World.Creators[creator].EntryWeek > 0)];

    [Fact]
    public void More_enter_where_creators_earn_more_and_who_enters_for_little_enters_for_more()
    {
        int[] Entering(double livingWages) =>
            [.. Entrants.Where(creator => Entry.Enters(World, new CreatorId(creator), livingWages * 750_000))];
        Assert.Empty(Entering(0));

        // At the median reservation income half enter: hope is as often too high as too low.
        Assert.Equal(0.5, Entering(0.4).Length / (double)Entrants.Length, 0.06);
        Assert.Subset(Entering(0.8).ToHashSet(), Entering(0.4).ToHashSet());
        Assert.True(Entering(0.8).Length > 1.3 * Entering(0.4).Length);
        Assert.Equal(Entrants, Entering(1_000));
    }

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
