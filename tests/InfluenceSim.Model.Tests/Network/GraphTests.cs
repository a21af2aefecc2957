using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Network;

public sealed class GraphTests
{
    private const int Users = 4_000;

    [Fact]
    public void The_graph_is_the_set_of_its_edges() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 14]).Array[0, 80].Sample(pairs =>
        {
            FollowGraph graph = FollowGraph.From(10, [.. pairs.Select(pair => FollowGraph.Edge(pair.Item1, pair.Item2))]);
            var expected = pairs.Where(pair => pair.Item1 != pair.Item2).Distinct().ToHashSet();
            Assert.Equal((10, expected.Count), (graph.Users, graph.Edges));
            for (int user = 0; user < 10; user++)
            {
                Assert.Equal(
                    expected.Where(pair => pair.Item1 == user).Select(pair => pair.Item2).Order(),
                    graph.FollowedBy(new Account(user)).ToArray());
                Assert.All(
                    Enumerable.Range(0, 15),
                    account => Assert.Equal(expected.Contains((user, account)), graph.Has(new Account(user), new Account(account))));
            }
        });

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(8)]
    public void Random_graph_has_every_pair_with_the_same_probability(double follows)
    {
        World world = Build(new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = follows });
        int edges = 0;
        var halves = new int[4];
        for (int user = 0; user < Users; user++)
        {
            foreach (int followed in world.Follows.FollowedBy(new Account(user)).ToArray().Where(account => account < Users))
            {
                edges++;
                halves[(user < Users / 2 ? 0 : 2) + (followed < Users / 2 ? 0 : 1)]++;
            }
        }

        double expected = Users * follows;
        Assert.InRange(edges, expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        Assert.All(
            halves,
            half => Assert.InRange(half, (expected / 4) - (4 * Math.Sqrt(expected / 4)), (expected / 4) + (4 * Math.Sqrt(expected / 4))));
    }

    [Fact]
    public void Random_graph_of_full_density_has_every_pair()
    {
        SimulationParameters parameters = SmallWorld.Parameters(40) with
        {
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 39 },
        };
        World world = SmallWorld.Build(parameters);
        Assert.All(
            Enumerable.Range(0, 40),
            user => Assert.Equal(39, world.Follows.FollowedBy(new Account(user)).ToArray().Count(account => account < 40)));
    }

    [Fact]
    public void Creators_have_the_audience_that_was_drawn_for_them()
    {
        World world = Build(new NetworkParameters { UserFollows = 1 });
        var followers = new int[world.Creators.Count];
        for (int user = 0; user < Users; user++)
        {
            foreach (int account in world.Follows.FollowedBy(new Account(user)).ToArray().Where(account => account >= Users))
            {
                followers[account - Users]++;
            }
        }

        Assert.Equal(world.Creators.Select(creator => creator.Audience), followers);
    }

    [Fact]
    public void An_edge_outside_the_users_is_refused_with_its_place()
    {
        SimulationParameters parameters = SmallWorld.Parameters(20) with { Network = new NetworkParameters { Kind = GraphKind.File } };
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => World.Build(parameters, new(1), new UserEdges([0, 3], [1, 20])));
        Assert.Contains("edge 1 (3 follows 20)", refusal.Message, StringComparison.Ordinal);
    }

    private static World Build(NetworkParameters network) =>
        SmallWorld.Build(SmallWorld.Parameters(Users) with { Network = network }, seed: 3);
}
