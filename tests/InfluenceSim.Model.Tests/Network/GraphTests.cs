using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Network.Generators;
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
            // In two lists, of which one is written by account and notes a mutual tie as one.
            LinkList[] lists = [new(), new()];
            foreach ((int follower, int followed) in pairs[..(pairs.Length / 2)])
            {
                lists[0].Add(follower, followed);
            }

            foreach (IGrouping<int, (int Follower, int Followed)> group in pairs[(pairs.Length / 2)..].GroupBy(pair => pair.Item2))
            {
                lists[1].Begin(group.Key);
                foreach (int follower in group.Select(pair => pair.Follower))
                {
                    if (group.Key < 10 && pairs.Contains((group.Key, follower)))
                    {
                        lists[1].AddMutual(follower);
                    }
                    else
                    {
                        lists[1].Add(follower);
                    }
                }
            }

            FollowGraph graph = FollowGraph.From(10, lists);
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
                Assert.All(
                    graph.FollowedBy(new Account(user)).ToArray().Index(),
                    place => Assert.Equal(expected.Contains((place.Item, user)), graph.IsMutual(new Account(user), place.Index)));
            }
        });

    public static TheoryData<string> OwnKinds =>
        [.. NetworkRegistry.Generators.Select(generator => generator.Key).Where(kind => kind != GraphKind.File)];

    [Theory]
    [MemberData(nameof(OwnKinds))]
    public void However_many_threads_do_the_pieces_the_world_is_the_same(string kind)
    {
        SimulationParameters parameters = SmallWorld.Parameters(Users) with
        {
            Network = new NetworkParameters { Kind = kind, UserFollows = 8 },
        };
        World alone = World.Build(parameters, new(1));
        foreach (int threads in (int[])[1, 2, 3, 7])
        {
            World together = World.Build(
                parameters,
                new(1),
                work: (pieces, piece) => Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = threads }, piece));
            Assert.Equal(alone.Fingerprint, together.Fingerprint);
            Assert.Equal(Mutual(alone), Mutual(together));
        }

        World backwards = World.Build(
            parameters,
            new(1),
            work: (pieces, piece) =>
            {
                for (int number = pieces - 1; number >= 0; number--)
                {
                    piece(number);
                }
            });
        Assert.Equal(alone.Fingerprint, backwards.Fingerprint);
    }

    private static bool[] Mutual(World world) =>
    [
        .. from user in Enumerable.Range(0, world.Users)
           from position in Enumerable.Range(0, world.Follows.FollowedBy(new Account(user)).Length)
           select world.Follows.IsMutual(new Account(user), position),
    ];

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
