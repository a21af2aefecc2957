using InfluenceSim.Model.Network;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Tests.Network;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Statistics;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>A network is as stated, however few users there are, or it is refused with what can be.</summary>
[Trait("Promise", "small-worlds")]
public sealed class SmallWorldsTests(ITestOutputHelper output)
{
    private const double StandardErrors = 4;
    private const double OfMean = 0.02;

    public static TheoryData<string, int> KindsAndSizes => new MatrixTheoryData<string, int>(
        NetworkRegistry.Generators.Select(kind => kind.Key).Where(kind => kind != GraphKind.File), [1_000, 2_000, 5_000, 20_000]);

    [Theory]
    [MemberData(nameof(KindsAndSizes))]
    public void Mean_reciprocity_and_tail_are_as_stated_at_every_size(string kind, int users)
    {
        NetworkParameters stated = new() { Kind = kind };
        BuiltNetwork built = Build(users, stated);
        Assert.InRange(built.Mean, (1 - OfMean) * stated.UserFollows, (1 + OfMean) * stated.UserFollows);

        // A random pair is tied both ways where the second of two equal chances comes in too.
        double chance = stated.UserFollows / (users - 1);
        (double least, double most) = kind switch
        {
            GraphKind.Configuration => Around(stated.Reciprocated, built.Pairs),
            GraphKind.WattsStrogatz => (1, 1),
            GraphKind.BarabasiAlbert => Exactly(Pairs(stated.UserFollows + 1) / built.Pairs),
            GraphKind.ErdosRenyi => Around(chance / (2 - chance), built.Pairs),
            GraphKind.StochasticBlock => Around(InBlocks(stated, users), built.Pairs),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind without a stated reciprocity"),
        };
        Assert.InRange(built.BothWays, least, most);
        if (kind == GraphKind.Configuration)
        {
            UsualTail(built);
        }
        else if (kind == GraphKind.BarabasiAlbert)
        {
            // Dorogovtsev, Mendes and Samukhin 2000: the density of degrees falls as k^-3.
            Assert.InRange(Assert.IsType<TailFit>(built.DegreeTail).Exponent, 2.6, 3.4);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_fewest_users_have_the_usual_tail_in_other_replicates_too(ulong seed) => UsualTail(Build(1_000, new(), seed));

    [Theory]
    [InlineData(300, 10, 2.3, 0.12, null)]
    [InlineData(300, 28, 2.3, 0.12, null)]
    [InlineData(1_000, 1, 2.3, 0.12, 100)]
    [InlineData(1_000, 28, 2.05, 0.12, null)]
    [InlineData(1_000, 28, 3, 0.12, 900)]
    [InlineData(1_000, 28, 5, 0.12, null)]
    [InlineData(1_000, 28, 2.3, 0, null)]
    [InlineData(1_000, 28, 2.3, 0.5, null)]
    [InlineData(1_000, 28, 2.3, 1, null)]
    [InlineData(2_000, 100, 2.3, 0.12, 1_999)]
    [InlineData(2_000, 5, 2.3, 0.12, 60)]
    public void A_stated_tail_is_the_one_that_is_built(int users, double follows, double exponent, double reciprocated, int? most)
    {
        var stated = new NetworkParameters
        {
            UserFollows = follows,
            Exponent = exponent,
            Reciprocated = reciprocated,
            MaxFollowers = most,
        };
        BuiltNetwork built = Build(users, stated);
        Assert.InRange(built.Mean, (1 - OfMean) * follows, (1 + OfMean) * follows);
        (double least, double greatest) = Around(reciprocated, built.Pairs);

        // The last ends of mutual ties can find nobody.
        Assert.InRange(built.BothWays, least - 0.001, greatest);
        Assert.InRange(built.MostFollowed, 1, most ?? 200);

        // The end of a tail makes the estimate steeper, by up to a fifth over the whole of it and by more where the fit begins late.
        TailFit tail = Assert.IsType<TailFit>(built.FollowerTail);
        double error = StandardErrors / Math.Sqrt(tail.Units);
        Assert.InRange((tail.Exponent - 1) / (exponent - 1), 1 - error, 1.3 + error);
    }

    [Theory]
    [InlineData(1_000, 0.7)]
    [InlineData(1_000, 0)]
    [InlineData(5_000, 0.9)]
    public void Links_within_the_main_interest_are_as_many_as_stated(int users, double homophily)
    {
        World world = World(users, new NetworkParameters { Homophily = homophily, ProneGroup = 9 });
        int[] interest = [.. Enumerable.Range(0, users).Select(user => world.Profiles.MainTopic(new(user)))];
        double byChance = interest.CountBy(topic => topic).Sum(group => Math.Pow(group.Value / (double)users, 2));
        int links = 0;
        int within = 0;
        for (int user = 0; user < users; user++)
        {
            foreach (int other in world.Follows.FollowedBy(new(user)).ToArray().Where(account => account < users))
            {
                links++;
                within += interest[user] == interest[other] ? 1 : 0;
            }
        }

        Assert.Equal(homophily + ((1 - homophily) * byChance), within / (double)links, 0.02);
    }

    [Fact]
    public void A_file_gives_the_links_that_it_has()
    {
        const int users = 1_000;
        int[] follower = [.. Enumerable.Range(0, 3 * users).Select(link => link % users)];
        int[] followed = [.. follower.Select((user, link) => (user + 1 + (link / users)) % users)];
        SimulationParameters parameters = SmallWorld.Parameters(users) with { Network = new NetworkParameters { Kind = GraphKind.File } };
        var built = new BuiltNetwork(Worlds.World.Build(parameters, new(1), new UserEdges(follower, followed)));
        Assert.Equal((3.0, 0.0), (built.Mean, built.BothWays));
    }

    [Theory]
    [InlineData(GraphKind.Configuration, 300, nameof(NetworkParameters.UserFollows), 100)]
    [InlineData(GraphKind.Configuration, 300, nameof(NetworkParameters.UserFollows), 5_000)]
    [InlineData(GraphKind.Configuration, 1_000, nameof(NetworkParameters.UserFollows), 46)]
    [InlineData(GraphKind.Configuration, 60, nameof(NetworkParameters.UserFollows), 28)]
    [InlineData(GraphKind.Configuration, 600, nameof(NetworkParameters.MaxFollowers), 600)]
    [InlineData(GraphKind.ErdosRenyi, 300, nameof(NetworkParameters.UserFollows), 300)]
    [InlineData(GraphKind.BarabasiAlbert, 300, nameof(NetworkParameters.UserFollows), 7.5)]
    [InlineData(GraphKind.BarabasiAlbert, 300, nameof(NetworkParameters.UserFollows), 300)]
    [InlineData(GraphKind.WattsStrogatz, 300, nameof(NetworkParameters.UserFollows), 7.9)]
    [InlineData(GraphKind.WattsStrogatz, 300, nameof(NetworkParameters.UserFollows), 9)]
    [InlineData(GraphKind.WattsStrogatz, 300, nameof(NetworkParameters.UserFollows), 300)]
    [InlineData(GraphKind.StochasticBlock, 600, nameof(NetworkParameters.Blocks), 10_000)]
    [InlineData(GraphKind.StochasticBlock, 600, nameof(NetworkParameters.UserFollows), 300)]
    public void What_cannot_be_given_is_refused_with_what_can(string kind, int users, string property, double value)
    {
        NetworkParameters network = Attainable.With(new NetworkParameters { Kind = kind }, property, value);
        SimulationParameters parameters = SmallWorld.Parameters(users) with { Network = network };
        Unattainable asked = Assert.Single(NetworkRegistry.CannotGive(parameters));
        Assert.Equal(property, asked.Property);
        Assert.Contains(FormattableString.Invariant($"{asked.Nearest}"), asked.Allowed, StringComparison.Ordinal);
        output.WriteLine($"{kind}, {users} users: {asked.Found}; allowed: {asked.Allowed}");
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => SmallWorld.Build(parameters));
        Assert.Contains(asked.Allowed, refusal.Message, StringComparison.Ordinal);

        NetworkParameters nearest = Attainable.With(network, property, asked.Nearest);
        BuiltNetwork built = Build(users, nearest);
        Assert.InRange(built.Mean, (1 - OfMean) * nearest.UserFollows, (1 + OfMean) * nearest.UserFollows);
        double beyond = asked.Nearest + (0.02 * Math.Sign(value - asked.Nearest));
        bool isWhole = property != nameof(NetworkParameters.UserFollows);
        NetworkParameters further = Attainable.With(network, property, isWhole ? Math.Ceiling(beyond) : beyond);
        Assert.NotEmpty(NetworkRegistry.CannotGive(parameters with { Network = further }));
    }

    private static void UsualTail(BuiltNetwork built)
    {
        Assert.InRange(Assert.IsType<TailFit>(built.FollowerTail).Exponent, 2.0, 2.8);
        Assert.InRange(built.MostFollowed, 160, 200);
    }

    private BuiltNetwork Build(int users, NetworkParameters network, ulong seed = 1)
    {
        var built = new BuiltNetwork(World(users, network, seed));
        string tail = network.Kind == GraphKind.Configuration
            ? FormattableString.Invariant($", exponent {network.Exponent}, {network.Reciprocated} both ways")
            : "";
        output.WriteLine(
            FormattableString.Invariant($"{network.Kind}, {users} users: stated {network.UserFollows} followed{tail}; ")
            + FormattableString.Invariant($"built {built.Mean:F2} followed, exponent {built.FollowerTail?.Exponent:F2} of ")
            + FormattableString.Invariant($"{built.FollowerTail?.Units} users with {built.FollowerTail?.From} followers or more, ")
            + FormattableString.Invariant($"{built.BothWays:F3} both ways, most followed {built.MostFollowed}"));
        return built;
    }

    private static World World(int users, NetworkParameters network, ulong seed = 1) =>
        SmallWorld.Build(SmallWorld.Parameters(users) with { Network = network }, seed);

    /// <summary>Share of tied pairs that are tied both ways, where each of both links comes by the density of its blocks.</summary>
    private static double InBlocks(NetworkParameters network, int users)
    {
        (double within, double between) = StochasticBlockGraph.Densities(network, users);
        double same = network.Blocks * Pairs(users / (double)network.Blocks);
        double other = Pairs(users) - same;
        return ((same * within * within) + (other * between * between))
            / ((same * within * (2 - within)) + (other * between * (2 - between)));
    }

    private static double Pairs(double users) => users * (users - 1) / 2;

    private static (double Least, double Most) Exactly(double share) => (share - 1e-12, share + 1e-12);

    private static (double Least, double Most) Around(double share, int pairs)
    {
        double error = StandardErrors * Math.Sqrt(share * (1 - share) / pairs);
        return (share - error, share + error);
    }
}
