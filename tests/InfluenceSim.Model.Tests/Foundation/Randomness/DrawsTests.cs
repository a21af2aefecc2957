using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

public sealed class DrawsTests
{
    private static readonly Gen<(Purpose Purpose, ulong Entity, uint Second, uint Third)> Keys = Gen.Select(
        Gen.Int[1, 30].Select(number => (Purpose)number), Gen.ULong, Gen.UInt[0, 0x0FFFFFFF], Gen.UInt[0, 0x0FFFFFFF]);

    private static readonly Draws One = new(ReplicateKey.Of(1, 0));

    [Fact]
    public void A_draw_depends_on_its_key_and_not_on_the_order_of_draws() =>
        Keys.Array[1, 50].Sample(keys =>
        {
            Words[] forwards = [.. keys.Select(Of)];
            Words[] backwards = [.. keys.Reverse().Select(Of)];
            Assert.Equal(forwards, backwards.Reverse());
        });

    [Fact]
    public void Different_keys_give_different_blocks() =>
        Gen.Select(Keys, Keys).Where(pair => pair.Item1 != pair.Item2).Sample(pair => Assert.NotEqual(Of(pair.Item1), Of(pair.Item2)));

    [Fact]
    public void Every_part_of_the_key_matters()
    {
        var blocks = new HashSet<Words>();
        foreach (Purpose purpose in Enum.GetValues<Purpose>())
        {
            for (int bit = 0; bit < 64; bit++)
            {
                Assert.True(blocks.Add(One.Block(purpose, 1UL << bit)));
            }

            for (int bit = 0; bit < 28; bit++)
            {
                Assert.True(blocks.Add(One.Block(purpose, 0, 1u << bit)));
                Assert.True(blocks.Add(One.Block(purpose, 0, 0, 1u << bit)));
            }
        }
    }

    [Fact]
    public void The_key_of_a_replicate_is_no_sum_of_seed_and_replicate()
    {
        var keys = new HashSet<ulong>();
        for (ulong seed = 0; seed < 40; seed++)
        {
            for (int replicate = 0; replicate < 40; replicate++)
            {
                Assert.True(keys.Add(ReplicateKey.Of(seed, replicate).Value));
            }
        }

        Assert.True(keys.Add(ReplicateKey.Of(1UL << 32, 0).Value));
    }

    [Fact]
    public void Chance_of_zero_never_happens_and_chance_of_one_always() =>
        Gen.OneOf(Gen.UInt, Gen.Const(0u), Gen.Const(uint.MaxValue)).Select(bits => new Draw(bits)).Sample(draw =>
        {
            Assert.False(draw.Chance(0));
            Assert.True(draw.Chance(1));
            Assert.InRange(draw.OpenUniform, double.Epsilon, 1 - double.Epsilon);
        });

    [Theory]
    [InlineData(0.05)]
    [InlineData(1.6)]
    [InlineData(20)]
    public void Poisson_counts_have_their_mean_and_variance(double mean)
    {
        const int draws = 40_000;
        double[] counts = [.. Enumerable.Range(0, draws).Select(i => (double)One.OwnPosts(new Account(i), new Tick(0)).Poisson(mean))];
        double average = counts.Average();
        double variance = counts.Sum(count => (count - average) * (count - average)) / draws;

        // Four standard errors of mean and variance of a Poisson sample.
        Assert.InRange(average, mean - (4 * Math.Sqrt(mean / draws)), mean + (4 * Math.Sqrt(mean / draws)));
        double error = Math.Sqrt((mean + (2 * mean * mean)) / draws);
        Assert.InRange(variance, mean - (4 * error), mean + (4 * error));
    }

    [Fact]
    [Trait("Promise", "digests-kept")]
    public void A_poisson_count_of_0_needs_no_exponential_to_be_the_same() =>
        Gen.Select(Gen.OneOf(Gen.Double[0, 6], Gen.Double[0, 1e-9], Gen.Const(0.0), Gen.Const(700.0)), Gen.UInt, Gen.Int[-2, 2]).Sample(
            (mean, bits, off) =>
            {
                double near = Math.Clamp((DetMath.Exp(-mean) * 4294967296.0) + off, 0, uint.MaxValue);
                foreach (Draw draw in new[] { new Draw(bits), new Draw((uint)near) })
                {
                    bool isZero = mean <= 0 || draw.Uniform < DetMath.Exp(-mean);
                    Assert.Equal(isZero, draw.Poisson(mean) == 0);
                }
            },
            iter: 20_000);

    [Fact]
    public void The_largest_of_score_plus_gumbel_is_a_choice_by_softmax()
    {
        const int draws = 40_000;
        double[] scores = [0, 1, 2];
        var chosen = new int[scores.Length];
        for (int i = 0; i < draws; i++)
        {
            chosen[Enumerable.Range(0, scores.Length).MaxBy(k => scores[k] + One.PostTopic((ulong)i, k).Gumbel)]++;
        }

        double sum = scores.Sum(Math.Exp);
        for (int k = 0; k < scores.Length; k++)
        {
            double p = Math.Exp(scores[k]) / sum;
            Assert.InRange(chosen[k] / (double)draws, p - (4 * Math.Sqrt(p * (1 - p) / draws)), p + (4 * Math.Sqrt(p * (1 - p) / draws)));
        }
    }

    private static Words Of((Purpose Purpose, ulong Entity, uint Second, uint Third) key) =>
        One.Block(key.Purpose, key.Entity, key.Second, key.Third);
}
