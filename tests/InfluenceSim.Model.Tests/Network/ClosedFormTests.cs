using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Model.Tests.Network;

/// <summary>Each generator against what its paper derives for it.</summary>
public sealed class ClosedFormTests(ITestOutputHelper output)
{
    private const double StandardErrors = 4;

    [Fact]
    public void Preferential_attachment_has_the_degrees_of_Barabasi_and_Albert()
    {
        const int users = 20_000;
        const int links = 4;
        FollowGraph graph = Graph(
            BarabasiAlbertGraph.AddEdges, users, new NetworkParameters { Kind = GraphKind.BarabasiAlbert, UserFollows = links });
        int[] degree = Followers(graph);
        for (int user = 0; user < users; user++)
        {
            degree[user] += links;
            int[] followed = graph.FollowedBy(new Account(user)).ToArray();
            Assert.True(
                user <= links || (followed.Length == links && followed.All(other => other < user)),
                $"user {user} follows {string.Join(' ', followed)}");
        }

        // P(K >= k) = m (m + 1) / (k (k + 1)): Dorogovtsev, Mendes and Samukhin 2000, whose density falls as k^-3.
        foreach (int least in (int[])[5, 8, 12, 20, 40])
        {
            double exact = links * (links + 1.0) / (least * (least + 1.0));
            double found = degree.Count(value => value >= least) / (double)users;
            Assert.True(
                Math.Abs(found - exact) < StandardErrors * Math.Sqrt(exact * (1 - exact) / users),
                $"degree >= {least}: {found:F4}, exact {exact:F4}");
        }

        // p(k) is 1 / (k (k + 1) (k + 2)) but for a factor, which is (k + 1)^-3 up to a few per mille.
        const int from = 20;
        int[] tail = [.. degree.Where(value => value >= from)];
        double exponent = 1 + (tail.Length / tail.Sum(value => Math.Log((value + 1) / (from + 0.5))));
        double error = 2 / Math.Sqrt(tail.Length);
        output.WriteLine($"exponent {exponent:F3} +- {error:F3}");
        Assert.True(Math.Abs(exponent - 3) < StandardErrors * error, $"exponent {exponent:F3} +- {error:F3}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    public void Small_world_has_the_clustering_of_Barrat_and_Weigt(double rewiring)
    {
        const int users = 1_500;
        const int degree = 10;
        const int graphs = 16;
        var clustering = new double[graphs];
        for (int replicate = 0; replicate < graphs; replicate++)
        {
            FollowGraph graph = Graph(
                WattsStrogatzGraph.AddEdges, users,
                new NetworkParameters { Kind = GraphKind.WattsStrogatz, UserFollows = degree, Rewiring = rewiring }, replicate);
            Assert.Equal(users * degree, graph.Edges);
            Assert.All(
                Enumerable.Range(0, users),
                user =>
                    Assert.True(
                        graph.FollowedBy(new Account(user)).ToArray().All(other => graph.Has(new Account(other), new Account(user)))));
            Assert.All(Enumerable.Range(0, users), user => Assert.True(graph.FollowedBy(new Account(user)).Length >= degree / 2));
            clustering[replicate] = Transitivity(graph);
        }

        // C(0) (1 - p)^3: all three ties of a triangle must stay. Moved ends spread the degrees, which adds pairs of
        // neighbours, and chance closes about degree / users of them.
        double pairs = degree * (degree - 1);
        double spread = degree / 2.0 * rewiring * (2 - rewiring);
        double exact = 3.0 * (degree - 2) / (4 * (degree - 1)) * Math.Pow(1 - rewiring, 3) * pairs / (pairs + spread);
        // As rare as four standard errors of a normal mean, but the deviation is estimated from few graphs.
        double times = StudentT.InvCDF(0, 1, graphs - 1, Normal.CDF(0, 1, StandardErrors));
        double error = (times * clustering.StandardDeviation() / Math.Sqrt(graphs)) + (rewiring * degree / users);
        string text = $"p {rewiring}: clustering {clustering.Mean():F4}, exact {exact:F4}, allowed {error:F4}";
        output.WriteLine(text);
        Assert.True(Math.Abs(clustering.Mean() - exact) <= error + 1e-12, text);
    }

    [Theory]
    [InlineData(4, 20, 30)]
    [InlineData(3, 1, 12)]
    [InlineData(7, 0.25, 9)]
    [InlineData(5, 1_000, 150)]
    [InlineData(10, 1_000, 99)]
    public void Blocks_have_the_stated_densities(int blocks, double ratio, double follows)
    {
        const int users = 1_000;
        var network = new NetworkParameters
        {
            Kind = GraphKind.StochasticBlock,
            UserFollows = follows,
            Blocks = blocks,
            WithinOverBetween = ratio,
        };
        FollowGraph graph = Graph(StochasticBlockGraph.AddEdges, users, network);
        int[] block = [.. Enumerable.Range(0, users).Select(user => StochasticBlockGraph.BlockOf(user, users, blocks))];
        int[] sizes = [.. Enumerable.Range(0, blocks).Select(number => block.Count(own => own == number))];
        Assert.True(sizes.Max() - sizes.Min() <= 1, string.Join(' ', sizes));
        var links = new int[blocks, blocks];
        for (int user = 0; user < users; user++)
        {
            foreach (int followed in graph.FollowedBy(new Account(user)))
            {
                links[block[user], block[followed]]++;
            }
        }

        (double within, double between) = StochasticBlockGraph.Densities(network, users);
        Assert.Equal(ratio * between, within, 1e-9);
        for (int from = 0; from < blocks; from++)
        {
            for (int to = 0; to < blocks; to++)
            {
                double possible = sizes[from] * (double)(from == to ? sizes[to] - 1 : sizes[to]);
                double density = from == to ? within : between;
                double allowed = StandardErrors * Math.Sqrt(possible * density * (1 - density));
                Assert.True(
                    Math.Abs(links[from, to] - (possible * density)) <= allowed + 1e-9,
                    $"{from} to {to}: {links[from, to]} links, {possible * density:F1} +- {allowed / StandardErrors:F1} expected");
            }
        }

        Assert.Equal(follows, graph.Edges / (double)users, StandardErrors * Math.Sqrt(follows / users));
    }

    [Theory]
    [InlineData(GraphKind.BarabasiAlbert)]
    [InlineData(GraphKind.WattsStrogatz)]
    [InlineData(GraphKind.StochasticBlock)]
    public void Each_is_a_world_of_its_own_and_the_same_again(string kind)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 120) with
        {
            Network = new NetworkParameters { Kind = kind, UserFollows = 8 },
        };
        World world = SmallWorld.Build(parameters);
        long edges = Enumerable.Range(0, world.Users)
            .Sum(user => (long)world.Follows.FollowedBy(new Account(user)).ToArray().Count(account => account < world.Users));
        Assert.InRange(edges, 0.8 * 8 * 120, 1.2 * 8 * 120);
        Assert.Equal(world.Fingerprint, SmallWorld.Build(parameters).Fingerprint);
        Assert.NotEqual(world.Fingerprint, SmallWorld.Build(parameters, replicate: 1).Fingerprint);
    }

    [Theory]
    [InlineData(GraphKind.BarabasiAlbert)]
    [InlineData(GraphKind.WattsStrogatz)]
    [InlineData(GraphKind.StochasticBlock)]
    public void Extremes_of_their_parameters_give_a_graph(string kind)
    {
        foreach (double follows in (double[])[0, 0.4, 1, 9, 5_000])
        {
            foreach (double extreme in (double[])[0, 1])
            {
                var network = new NetworkParameters
                {
                    Kind = kind,
                    UserFollows = follows,
                    Rewiring = extreme,
                    Blocks = extreme == 0 ? 1 : 10_000,
                    WithinOverBetween = extreme == 0 ? 0 : 1e6,
                };
                World world = SmallWorld.Build(Attainable.Near(SmallWorld.Parameters(users: 10) with { Network = network }));
                Assert.All(
                    Enumerable.Range(0, 10),
                    user => Assert.InRange(world.Follows.FollowedBy(new Account(user)).ToArray().Count(account => account < 10), 0, 9));
            }
        }
    }

    private static FollowGraph Graph(
        Action<LinkList, SimulationParameters, Draws> generator, int users, NetworkParameters network, int replicate = 0)
    {
        var links = new LinkList();
        generator(
            links,
            new SimulationParameters { Population = new PopulationParameters { Users = users }, Network = network },
            new Draws(ReplicateKey.Of(1999, replicate)));
        return FollowGraph.From(users, [links]);
    }

    private static int[] Followers(FollowGraph graph)
    {
        var followers = new int[graph.Users];
        for (int user = 0; user < graph.Users; user++)
        {
            foreach (int followed in graph.FollowedBy(new Account(user)))
            {
                followers[followed]++;
            }
        }

        return followers;
    }

    /// <summary>Share of pairs of neighbours that are neighbours.</summary>
    private static double Transitivity(FollowGraph graph)
    {
        long closed = 0;
        long pairs = 0;
        for (int user = 0; user < graph.Users; user++)
        {
            int[] neighbours = graph.FollowedBy(new Account(user)).ToArray();
            pairs += neighbours.Length * (neighbours.Length - 1L);
            foreach (int one in neighbours)
            {
                closed += neighbours.Count(other => graph.Has(new Account(one), new Account(other)));
            }
        }

        return closed / (double)pairs;
    }
}
