using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Claims in the model's SIR limit: whoever passes a claim on is infected for one round and then immune, and infects each
/// follower with one probability. On a large random graph the share r of those who passed it on meets the final-size
/// equation r = 1 - exp(-R0 r) (Kermack and McKendrick 1927), R0 = mean followers x probability, and the measured reach is
/// what follows from it: those who follow at least one of them, 1 - exp(-mean followers x r), which is r where all share.
/// </summary>
[Trait("Promise", "sir-limit")]
public sealed class SirLimitTests(ITestOutputHelper output)
{
    private const int Users = 2_500;
    private const int Worlds = 14;
    private const int ClaimsPerWorld = 8;
    private const double StandardErrors = 4;

    [Theory]
    [InlineData(1.5, 6)]
    [InlineData(2, 6)]
    [InlineData(3, 6)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void Above_one_an_outbreak_has_the_final_size(double reproduction, double followers)
    {
        double exact = FinalSize(reproduction);
        (double[][] shares, double[][] reach) = Spread(reproduction, followers);

        // Claims of one world spread on one graph, so that worlds are the independent trials.
        double[] sizes = [.. Outbreaks(shares)];
        double[] reached = [.. Outbreaks(reach)];
        double[] outbreaks = [.. shares.Select(world => world.Count(IsOutbreak) / (double)ClaimsPerWorld)];
        string text =
            $"R0 {reproduction} with {followers} followers: share who pass it on {Text(sizes)} (exact {exact:F4}), measured reach "
                + $"{Text(reached)} (exact {1 - Math.Exp(-followers * exact):F4}), outbreaks {Text(outbreaks)} (exact {exact:F4})";
        output.WriteLine(text);

        Assert.True(IsWithin(sizes, exact), text);
        Assert.True(IsWithin(reached, 1 - Math.Exp(-followers * exact)), text);
        Assert.True(IsWithin(outbreaks, exact), text);
        Assert.True(Error(sizes) < 0.015, $"too coarse to judge: {text}");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Below_one_a_claim_dies_out(double reproduction)
    {
        (double[][] shares, _) = Spread(reproduction, 6);
        Assert.DoesNotContain(shares.SelectMany(world => world), IsOutbreak);

        double[] offspring = [.. shares.Select(world => world.Average() * Users)];
        double exact = 1 / (1 - reproduction);
        string text = $"R0 {reproduction}: {Text(offspring)} pass it on (exact {exact:F4})";
        output.WriteLine(text);
        Assert.True(IsWithin(offspring, exact), text);
    }

    /// <summary>Per world and claim, the share of users who passed it on and the measured reach; whoever began it counts in both.</summary>
    private static (double[][] Shares, double[][] Reach) Spread(double reproduction, double followers)
    {
        SimulationParameters parameters = CascadeModel.Parameters(Users, reproduction / followers, inbox: 256);
        parameters = parameters with
        {
            Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = followers },
            Claims = new ClaimParameters { False = ClaimsPerWorld, True = 0 },
        };
        var shares = new double[Worlds][];
        var reach = new double[Worlds][];
        Parallel.For(0, Worlds, replicate =>
        {
            var run = new HandMadeRun(World.Build(parameters, ReplicateKey.Of(1927, replicate)));
            var total = new Tally();
            Post[] posts = [.. Enumerable.Range(0, ClaimsPerWorld).Select(claim =>
                new Post(new Account(claim), new Tick(0), 0, 7, 0, (byte)claim, Card.NoAgenda, false, 0, 0, 0.5f, CreatorClass.Person))];
            TickOutput output = run.Step(posts);
            total.Add(output.Tally);
            while (output.Reshares.Length > 0)
            {
                output = run.Step();
                total.Add(output.Tally);
            }

            shares[replicate] = [.. total.ClaimShares.Take(ClaimsPerWorld).Select(count => (count + 1) / (double)Users)];
            reach[replicate] = [.. total.Reached.Take(ClaimsPerWorld).Select(count => (count + 1) / (double)Users)];
        });
        return (shares, reach);
    }

    private static bool IsOutbreak(double share) => share > 0.1;

    private static IEnumerable<double> Outbreaks(double[][] worlds) =>
        worlds.Select(world => world.Where(IsOutbreak).ToArray()).Where(world => world.Length > 0).Select(world => world.Average());

    private static double FinalSize(double reproduction)
    {
        double share = 1;
        for (int step = 0; step < 1_000; step++)
        {
            share = 1 - Math.Exp(-reproduction * share);
        }

        return share;
    }

    private static double Error(double[] values) => values.StandardDeviation() / Math.Sqrt(values.Length);

    private static bool IsWithin(double[] values, double exact) => Math.Abs(values.Mean() - exact) < StandardErrors * Error(values);

    private static string Text(double[] values) => $"{values.Mean():F4} +- {Error(values):F4}";
}
