using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// Sixty worlds that differ only in which dense ids the creators have. The change in engagement shift is that of AI's
/// share of engagement in the last 7 days: all are measured from the same warm-up.
/// </summary>
[Trait("Promise", "no-favour-by-id")]
public sealed class NoFavourByIdTests(ITestOutputHelper output)
{
    private const int Permutations = 60;
    private const double Tolerance = 0.005;

    [Fact]
    public void Which_ids_are_ai_does_not_matter()
    {
        (double low, double high) = Interval(byAccount: false);
        Assert.True(low >= -Tolerance && high <= Tolerance, $"90 % interval of the change in engagement shift: {low:F5} to {high:F5}");
    }

    [Fact]
    public void A_planted_bias_by_id_is_found()
    {
        (double low, double high) = Interval(byAccount: true);
        Assert.False(low >= -Tolerance && high <= Tolerance, $"90 % interval of the change in engagement shift: {low:F5} to {high:F5}");
    }

    private (double Low, double High) Interval(bool byAccount)
    {
        SimulationParameters parameters = Parameters;
        int creators = parameters.Creators.Influencers + parameters.Creators.Fakefluencers;
        int[] inOrder = [.. Enumerable.Range(0, creators)];
        double reference = AiShare(inOrder, byAccount);
        var changes = new double[Permutations];
        Parallel.For(0, Permutations, permutation =>
        {
            int[] order = [.. inOrder];
            new Random(permutation).Shuffle(order);
            changes[permutation] = AiShare(order, byAccount) - reference;
        });
        double half = StudentT.InvCDF(0, 1, Permutations - 1, 0.95) * changes.StandardDeviation() / Math.Sqrt(Permutations);
        output.WriteLine($"by account {byAccount}: reference share {reference:F4}, change {changes.Mean():F5} +- {half:F5}");
        return (changes.Mean() - half, changes.Mean() + half);
    }

    private static double AiShare(int[] order, bool byAccount)
    {
        World world = World.Build(Parameters, ReplicateKey.Of(6, 0), graph: null, order);
        var run = new LocalSimulation(
            new Conductor(world, []), new LocalParts(world) { Platform = new Platform(world) { DeliverByAccount = byAccount } });
        double ai = 0;
        double human = 0;
        run.Run(observer: summary =>
        {
            foreach (MeasureValue value in summary.Measures
                .Where(value => value.Measure == "engagement7d" && value.Day == Parameters.Horizon - 1))
            {
                ai += value.Group == "ai" ? value.Value : 0;
                human += value.Group == "human" ? value.Value : 0;
            }
        });
        return ai / (ai + human);
    }

    /// <summary>Inboxes so small that who is pushed last decides what is read.</summary>
    private static SimulationParameters Parameters
    {
        get
        {
            SimulationParameters small = SmallWorld.Parameters(users: 200, warmUp: 1, horizon: 7);
            return small with
            {
                Feed = small.Feed with { Inbox = 3 },
                Creators = small.Creators with { Influencers = 12, Fakefluencers = 8 },
            };
        }
    }
}
