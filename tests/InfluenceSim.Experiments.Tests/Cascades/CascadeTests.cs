using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using Xunit;

namespace InfluenceSim.Experiments.Tests.Cascades;

public sealed class CascadeTests
{
    [Fact]
    public void A_star_is_broad_and_shallow()
    {
        var cascade = Cascade.Of([new(1, Card.Root, new Tick(10)), new(2, Card.Root, new Tick(11)), new(3, Card.Root, new Tick(30))]);

        // Three pairs with the author at distance 1, three among the others at distance 2.
        Assert.Equal(new Cascade(Size: 3, Depth: 1, Breadth: 3, HalfTick: 11, StructuralVirality: 1.5), cascade);
    }

    [Fact]
    public void A_chain_of_n_nodes_has_virality_n_plus_1_over_3()
    {
        var cascade = Cascade.Of([new(7, Card.Root, new Tick(1)), new(5, 7, new Tick(2)), new(9, 5, new Tick(5)), new(2, 9, new Tick(6))]);

        Assert.Equal((4, 4, 1, 2), (cascade.Size, cascade.Depth, cascade.Breadth, cascade.HalfTick));
        Assert.Equal(6 / 3.0, cascade.StructuralVirality, 12);
    }

    [Fact]
    public void A_second_share_by_somebody_counts_once_and_makes_no_loop()
    {
        var cascade = Cascade.Of([new(1, Card.Root, new Tick(1)), new(2, 1, new Tick(2)), new(1, 2, new Tick(3))]);

        Assert.Equal((2, 2, 1), (cascade.Size, cascade.Depth, cascade.Breadth));
        Assert.Equal(4 / 3.0, cascade.StructuralVirality, 12);
    }

    [Fact]
    public void A_run_split_at_the_end_of_the_warm_up_gives_what_the_whole_run_gives()
    {
        World world = World.Build(Parameters(warmUp: 4, horizon: 5), ReplicateKey.Of(3, 0));
        var whole = new CascadeLog();
        var warmUp = new CascadeLog();
        var arm = new CascadeLog();
        new LocalSimulation(world, []).Run(observer: summary =>
        {
            whole.Add(summary);
            (summary.Day < 0 ? warmUp : arm).Add(summary);
        });

        IReadOnlyList<CascadeRecord> split = arm.After(warmUp, world.Parameters);

        Assert.Equal(whole.After(new CascadeLog(), world.Parameters), split);
        Assert.Contains(split, cascade => cascade is { Day: < 0, IsFinished: true });
        Assert.Contains(split, cascade => !cascade.IsFinished);
    }

    [Fact]
    public void Every_reshare_of_a_claim_is_in_the_cascade_of_whom_it_came_from()
    {
        World world = World.Build(Parameters(warmUp: 0, horizon: 8), ReplicateKey.Of(5, 0));
        var log = new CascadeLog();
        var passings = new HashSet<(ulong Post, int Sharer)>();
        var retired = new HashSet<ulong>();
        long counted = 0;
        new LocalSimulation(world, []).Run(observer: summary =>
        {
            log.Add(summary);
            counted += summary.Tally[Count.FalseShares] + summary.Tally[Count.TrueShares];
            passings.UnionWith(
                summary.Reshares.Where(reshare => reshare.Card.Claim != Claim.None)
                    .Select(reshare => (reshare.Card.A, reshare.Card.Sharer.Number)));
            retired.UnionWith(summary.Retired.Select(record => Card.IdentityOf(record.Post)));
        });

        IReadOnlyList<CascadeRecord> cascades = log.After(new CascadeLog(), world.Parameters);

        // Somebody who passes much on may pass the same post on again: that counts as one.
        Assert.InRange(passings.Count, 0.9 * counted, counted);
        Assert.True(passings.Count > 50, $"{passings.Count} re-shares are too few to test");
        var expected = passings.GroupBy(passing =>
            (AuthorOf(world, passing.Post), world.Claims[new Card(passing.Post, 0).Claim].IsFalse, retired.Contains(passing.Post)))
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(3, expected.Keys.Select(key => key.Item1).Distinct().Count());
        Assert.Equal(
            expected.OrderBy(entry => entry.Key),
            cascades.GroupBy(cascade => (cascade.Author, cascade.IsFalse, cascade.IsFinished))
                .Select(group => KeyValuePair.Create(group.Key, group.Sum(cascade => cascade.Size))).OrderBy(entry => entry.Key));
        Assert.All(cascades, cascade =>
        {
            Assert.InRange(cascade.Depth, 1, cascade.Size);
            Assert.InRange(cascade.Breadth, 1, cascade.Size);
            Assert.InRange(cascade.HoursToHalf, 0, 128);
            Assert.InRange(cascade.StructuralVirality, 1, cascade.Size + 1);
        });
    }

    private static CascadeAuthor AuthorOf(World world, ulong post) => new Card(post, 0).Author switch
    {
        Account author when author < world.Users => CascadeAuthor.Person,
        Account author => world.Creators[author.AsCreator(world.Users)].IsAi ? CascadeAuthor.Ai : CascadeAuthor.Human,
    };

    private static SimulationParameters Parameters(int warmUp, int horizon)
    {
        var standard = new SimulationParameters();
        return standard with
        {
            WarmUp = warmUp,
            Horizon = horizon,
            Population = standard.Population with { Users = 600 },
            Creators = standard.Creators with
            {
                Influencers = 12,
                Fakefluencers = 10,
                Operators = 3,
                Manipulative = standard.Creators.Manipulative with { SleeperDays = 0 },
            },
            Reactions = standard.Reactions with { Share = 5 * standard.Reactions.Share },
        };
    }
}
