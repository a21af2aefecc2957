using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Model.Tests.Promises;

[Trait("Promise", "independent-cascade")]
public sealed class IndependentCascadeTests(ITestOutputHelper output)
{
    private const double StandardErrors = 4;

    // Pairs (follower, followed): the spread runs from the second to the first.
    private static readonly UserEdges Diamond = new([1, 2, 3, 3, 4, 0, 1], [0, 0, 1, 2, 3, 4, 3]);
    private static readonly UserEdges Tangle = new([1, 2, 3, 2, 1, 4, 4, 5, 6, 6, 3, 0], [0, 0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6]);

    public static TheoryData<string, double> SmallGraphs =>
        new() { { nameof(Diamond), 0.3 }, { nameof(Diamond), 0.8 }, { nameof(Tangle), 0.5 } };

    [Theory]
    [MemberData(nameof(SmallGraphs))]
    public void On_small_graphs_the_spread_is_that_of_the_enumeration(string name, double share)
    {
        (double worst, double[] exact, double[] found) = Compare(name, share, FeedRepeats.PerSharer);
        string text = $"{name} at {share}: worst {worst:F2} standard errors; exact {Text(exact)}; found {Text(found)}";
        output.WriteLine(text);
        Assert.True(worst < StandardErrors, text);

        static string Text(double[] shares) => string.Join(' ', shares.Select(p => p.ToString("F4")));
    }

    [Fact]
    public void Reading_a_post_only_once_is_another_model_and_the_comparison_sees_it()
    {
        (double worst, _, _) = Compare(nameof(Tangle), 0.5, FeedRepeats.Once);
        Assert.True(worst > 2 * StandardErrors, $"worst {worst:F2} standard errors");
    }

    // Mean number of people to whom one sharer's post spreads: mean degree x probability.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.25)]
    [InlineData(2)]
    public void On_a_random_graph_the_outbreak_threshold_sits_at_one(double reproduction)
    {
        const int users = 1_000;
        const double degree = 8;
        const int worlds = 30;
        const int seeds = 16;
        SimulationParameters parameters = CascadeModel.Parameters(users, reproduction / degree, inbox: 512);
        parameters = parameters with { Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = degree } };
        var outbreaks = new double[worlds];
        var sizes = new double[worlds];
        var shares = new double[worlds];
        Parallel.For(0, worlds, world =>
        {
            int[] spread =
                [.. CascadeModel.Spread(parameters, world, graph: null, [.. Enumerable.Range(0, seeds)]).Select(reached => reached.Count)];
            int[] large = [.. spread.Where(size => size > users / 10)];
            outbreaks[world] = large.Length / (double)seeds;
            sizes[world] = spread.Average();
            shares[world] = large.Length == 0 ? double.NaN : large.Average() / users;
        });
        double giant = Giant(reproduction);
        double error = outbreaks.StandardDeviation() / Math.Sqrt(worlds);
        double[] seen = [.. shares.Where(share => !double.IsNaN(share))];
        string text =
            $"R {reproduction}: outbreaks {outbreaks.Mean():F4} +- {error:F4} (exact {giant:F4}), their share of users "
                + $"{(seen.Length > 0 ? seen.Mean() : 0):F4}, mean size {sizes.Mean():F2} +- "
                + $"{sizes.StandardDeviation() / Math.Sqrt(worlds):F2}";
        output.WriteLine(text);

        if (reproduction < 1)
        {
            // Total progeny of a branching process; the finite graph takes away a few per cent, within the error.
            Assert.True(outbreaks.Mean() <= 0.01, text);
            Assert.True(
                Math.Abs(sizes.Mean() - (1 / (1 - reproduction))) < StandardErrors * sizes.StandardDeviation() / Math.Sqrt(worlds), text);
        }
        else
        {
            Assert.True(Math.Abs(outbreaks.Mean() - giant) < StandardErrors * error, text);
            Assert.True(Math.Abs(seen.Mean() - giant) < StandardErrors * seen.StandardDeviation() / Math.Sqrt(seen.Length), text);
        }
    }

    /// <summary>S = 1 - exp(-R S): the probability of an outbreak and the share that it reaches.</summary>
    private static double Giant(double reproduction)
    {
        double share = reproduction > 1 ? 1 : 0;
        for (int step = 0; step < 1_000; step++)
        {
            share = 1 - Math.Exp(-reproduction * share);
        }

        return share;
    }

    private static (double Worst, double[] Exact, double[] Found) Compare(string name, double share, FeedRepeats repeats)
    {
        const int worlds = 250;
        const int posts = 40;
        UserEdges graph = name == nameof(Diamond) ? Diamond : Tangle;
        int users = graph.Followers.Max() + 1;
        double[] exact = CascadeModel.Enumerate(users, graph, seed: 0, share);
        SimulationParameters parameters = CascadeModel.Parameters(users, share, inbox: 1_024, repeats);
        var reached = new int[users];
        for (int world = 0; world < worlds; world++)
        {
            foreach (int user in CascadeModel.Spread(parameters, world, graph, new int[posts]).SelectMany(set => set))
            {
                reached[user]++;
            }
        }

        const double runs = worlds * posts;
        double[] found = [.. reached.Select(count => count / runs)];
        double worst = 0;
        for (int user = 1; user < users; user++)
        {
            worst = Math.Max(worst, Math.Abs(found[user] - exact[user]) / Math.Sqrt(exact[user] * (1 - exact[user]) / runs));
        }

        return (worst, exact, found);
    }
}
